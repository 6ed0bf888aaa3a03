package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.percent;
import static io.smart360.tariff.rating.Charges.tax;
import static io.smart360.tariff.rating.Outcomes.ratedQuickly;
import static io.smart360.tariff.rating.RandomFigures.CENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.CaseCount;
import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bills put right later cost what they would have cost at once. */
class CorrectionPropertiesTest {

  private static final int CASES = CaseCount.of(10_000);
  private static final DateRange APRIL =
      new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));

  private final RandomFigures random = new RandomFigures(8_6_2026);

  @Test
  void theCreditOfAStoredBillAndTheRebillLeaveAFreshBill() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff =
          TestTariff.monthly()
              .from(
                  "2025-01-01",
                  fixed("service", text(random.price())),
                  random.blocks(),
                  percent("fee", text(random.price()), "service", "use"))
              .taxed(tax("t", text(random.price())));
      BigDecimal wrong = random.use();
      BigDecimal right = random.use();

      Map<String, BigDecimal> ledger = new TreeMap<>();
      rated(tariff, wrong).lines().forEach(line -> post(ledger, line, line.amount()));
      rated(tariff, wrong).lines().forEach(line -> post(ledger, line, replayed(line).negate()));
      rebilled(tariff, right).forEach(line -> post(ledger, line, line.amount()));

      Map<String, BigDecimal> fresh = new TreeMap<>();
      rated(tariff, right).lines().forEach(line -> post(fresh, line, line.amount()));
      ledger.values().removeIf(amount -> amount.signum() == 0);
      fresh.values().removeIf(amount -> amount.signum() == 0);
      assertThat(ledger).isEqualTo(fresh);
    }
  }

  @Test
  void anEstimateAndItsTrueUpAreTheBillOfTheActualUse() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff = TestTariff.monthly().from("2025-01-01", random.blocks());
      BigDecimal actual = random.use();
      BigDecimal estimated = actual.add(random.use());

      BigDecimal estimate = rated(tariff, estimated).total();
      RatingOutcome.Rated trueUp =
          ratedQuickly(
              tariff.segment(APRIL, text(actual.subtract(estimated))).billedByEstimate(estimated));

      BigDecimal difference =
          estimate.add(trueUp.total()).subtract(rated(tariff, actual).total()).abs();
      BigDecimal roundedLines = CENT.multiply(BigDecimal.valueOf(trueUp.lines().size()));
      assertThat(difference).isLessThanOrEqualTo(roundedLines);
      assertThat(trueUp.total().signum()).isNotPositive();
    }
  }

  /** Rated by the tariff as it was stored. */
  private static List<ChargeLine> rebilled(TestTariff tariff, BigDecimal use) {
    TariffDefinition definition = tariff.definition();
    TariffDefinition stored =
        TariffFile.fromJson(TariffFile.toJson(definition, definition.versions().get(0)));
    RateSheet sheet = Rating.compile(stored, 1);
    RatingOutcome outcome =
        Rating.rate(
            RatingRequest.forPeriod(APRIL, TariffTimeline.of(sheet).inForce(APRIL))
                .use(tariff.measured(APRIL, text(use)))
                .build());
    return ((RatingOutcome.Rated) outcome).lines();
  }

  /** The amount that the stored arithmetic of a line comes to. */
  private static BigDecimal replayed(ChargeLine line) {
    return DerivationJson.read(line.derivation().toJson()).amount();
  }

  private static void post(Map<String, BigDecimal> ledger, ChargeLine line, BigDecimal amount) {
    ledger.merge(line.glCode() + " " + line.code() + " " + line.tier(), amount, BigDecimal::add);
  }

  private static RatingOutcome.Rated rated(TestTariff tariff, BigDecimal use) {
    return ratedQuickly(tariff.segment(APRIL, text(use)));
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }
}
