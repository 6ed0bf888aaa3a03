package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.numbers;
import static io.smart360.tariff.rating.Charges.when;
import static io.smart360.tariff.rating.Outcomes.ratedQuickly;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.QuantityRounding;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Four thousand real two-month readings of a Californian city, rated by the tariff it published on
 * 2016-03-01 and compared with the bills that the Open Water Rate Specification's own evaluator
 * gives.
 */
class SantaMonicaTest {

  private static final DateRange MARCH_AND_APRIL = days("2016-03-01", "2016-04-30");
  private static final String SAMPLE = "data/meter/santa-monica/santamonica_sample_4000.csv";

  @Test
  void everySampleBillIsTheSameToTheCent() {
    Path sample = sample();
    assumeTrue(Files.exists(sample), "Skipped: the sample readings are not at " + sample);
    TariffTimeline tariff = tariff().timeline();

    List<String> differences = new ArrayList<>();
    int bills = 0;
    int withoutTariff = 0;
    for (String row : lines(sample).subList(1, lines(sample).size())) {
      String[] fields = row.split(",", -1);
      BigDecimal total = total(tariff, fields[2], new BigDecimal(fields[7]));
      if (fields[8].isEmpty()) {
        withoutTariff++;
        assertThat(total).as(row).isZero();
      } else {
        bills++;
        BigDecimal expected = new BigDecimal(fields[8]).setScale(2, RoundingMode.HALF_UP);
        if (expected.compareTo(total) != 0) {
          differences.add(row + " comes to " + total);
        }
      }
    }

    assertThat(differences).isEmpty();
    assertThat(bills).isEqualTo(3993);
    assertThat(withoutTariff).isEqualTo(7);
  }

  @Test
  void aHomeThatUses50UnitsFillsThreeTiers() {
    assertThat(total(tariff().timeline(), "RESIDENTIAL_SINGLE", new BigDecimal("50")))
        .isEqualByComparingTo("216.12");
  }

  private static BigDecimal total(TariffTimeline tariff, String customerClass, BigDecimal use) {
    return ratedQuickly(
            RatingRequest.forPeriod(MARCH_AND_APRIL, tariff.inForce(MARCH_AND_APRIL))
                .use(MeasuredUse.consumption(MARCH_AND_APRIL, use, TestTariff.CCF, List.of(1L, 2L)))
                .characteristics(
                    Characteristics.of(
                        Map.of(
                            "customer_class", customerClass,
                            "meter_size", "5/8\"",
                            "water_type", "POTABLE"))))
        .total();
  }

  private static TestTariff tariff() {
    RatingTerms usual = RatingTerms.usualFor(TestTariff.CCF);
    RatingTerms exact =
        new RatingTerms(
            usual.versionChoice(),
            usual.tierLimits(),
            usual.prorationBase(),
            new QuantityRounding(4, RoundingMode.HALF_UP),
            usual.rounding());
    return new TestTariff(Frequency.BI_MONTHLY, RateUnit.of("CCF"), exact)
        .from(
            "2016-03-01",
            home("single", "RESIDENTIAL_SINGLE", "0 15 41 149"),
            home("multi", "RESIDENTIAL_MULTI", "0 5 10 21"),
            business());
  }

  private static Component home(String code, String customerClass, String starts) {
    TierTable tiers =
        TierTable.of(TierTable.limitsFromStarts(numbers(starts)), numbers("2.87 4.29 6.44 10.07"));
    return when(
        Condition.oneOf("customer_class", customerClass),
        component(code, ChargeType.CONSUMPTION, new BlockCharge(QuantityRule.WHOLE_USE, tiers)));
  }

  private static Component business() {
    Map<String, List<BigDecimal>> limits = new LinkedHashMap<>();
    limits.put("5/8\"", numbers("210"));
    limits.put("2\"", numbers("870"));
    Map<String, List<BigDecimal>> prices = new LinkedHashMap<>();
    prices.put("POTABLE", numbers("4.07 10.03"));
    prices.put("RECYCLED", numbers("3.66 3.66"));
    TierTable tiers =
        new TierTable(ValueTable.by("meter_size", limits), ValueTable.by("water_type", prices));
    return when(
        Condition.oneOf(
            "customer_class", "IRRIGATION", "COMMERCIAL", "INDUSTRIAL", "INSTITUTIONAL"),
        component(
            "business", ChargeType.CONSUMPTION, new BlockCharge(QuantityRule.WHOLE_USE, tiers)));
  }

  /** The folder of public data stands beside the checkout, or where the property says. */
  private static Path sample() {
    String stated = System.getProperty("smart360.data");
    if (stated != null) {
      return Path.of(stated, "meter/santa-monica/santamonica_sample_4000.csv");
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path shared = folder.resolve("shared").resolve(SAMPLE);
      if (Files.exists(shared)) {
        return shared;
      }
      folder = folder.getParent();
    }
    return Path.of(SAMPLE);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
