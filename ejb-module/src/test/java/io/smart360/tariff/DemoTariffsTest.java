package io.smart360.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.TariffTimeline;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.RatingOutcome.Rated;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's tariff files say what was published: bills worked out by hand from the price list. */
class DemoTariffsTest {

  private static final Path SEED_PACK = Path.of("../config/src/main/resources/demo");

  @ParameterizedTest(name = "{0}: {4} CCF of {2}, meter {3}, cost {5} in the month of {1}")
  @CsvSource({
    // 5.94; 4 x 4.08 + 2 x 4.90 = 26.12; 10 % of 32.06; 9.25 % of 35.27
    "water, 2025-02-01, RESIDENTIAL_SINGLE, '5/8\"', 8, 38.53",
    // Only the first two CCF: 5.94 + 0.59, and tax
    "water, 2025-02-01, RESIDENTIAL_SINGLE, '5/8\"', 2, 7.13",
    // 5.79 + 4 x 3.98 + 2 x 4.78 + 3.13 + 3.18
    "water, 2024-06-01, RESIDENTIAL_SINGLE, '5/8\"', 8, 37.58",
    // 44.20 + 50 x 3.21 = 204.70; 20.47; 9.25 % of 225.17
    "water, 2025-02-01, COMMERCIAL, '2\"', 50, 246.00",
    // 9.49 + 6 x 6.81 = 50.35; 5.04; no tax
    "sewer, 2025-02-01, RESIDENTIAL_SINGLE, '5/8\"', 8, 55.39",
    // 148.52 + 50 x 6.81 = 489.02; 48.90
    "sewer, 2025-02-01, COMMERCIAL, '2\"', 50, 537.92"
  })
  void billsAsWorkedOutByHand(
      String tariff,
      LocalDate month,
      String customerClass,
      String meterSize,
      BigDecimal use,
      BigDecimal cost)
      throws IOException {
    DateRange period = new DateRange(month, month.plusMonths(1));
    RatingRequest request =
        RatingRequest.forPeriod(period, timeline(tariff).inForce(period))
            .use(MeasuredUse.consumption(period, use, RateUnit.of("CCF"), List.of(1L, 2L)))
            .characteristics(
                Characteristics.of(
                    Map.of("customer_class", customerClass, "meter_size", meterSize)))
            .cycle(Frequency.MONTHLY)
            .billDate(period.end())
            .build();

    assertThat(Rating.rate(request))
        .isInstanceOfSatisfying(
            Rated.class, rated -> assertThat(rated.total()).isEqualByComparingTo(cost));
  }

  private static TariffTimeline timeline(String file) throws IOException {
    TariffDefinition tariff = TariffFile.read(Files.readString(SEED_PACK.resolve(file + ".yaml")));
    List<TariffTimeline.Term> terms = new ArrayList<>();
    List<VersionDefinition> versions = tariff.versions();
    for (int i = 0; i < versions.size(); i++) {
      VersionDefinition version = versions.get(i);
      Optional<LocalDate> end =
          i + 1 < versions.size()
              ? Optional.of(versions.get(i + 1).effectiveFrom())
              : Optional.empty();
      // As the database keeps it: JSON of one version.
      RateSheet sheet =
          Rating.compile(TariffFile.fromJson(TariffFile.toJson(tariff, version)), i + 1);
      terms.add(TariffTimeline.Term.of(version.effectiveFrom(), end, sheet));
    }
    return new TariffTimeline(terms);
  }
}
