package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.AllowanceCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.derivation.UseDerivation;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.InvalidComponent;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  private static Component allowance(String quantity, String... components) {
    return component(
        "included",
        ChargeType.ALLOWANCE,
        new AllowanceCharge(ValueTable.of(Formula.parse(quantity)), List.of(components)));
  }

  @Test
  void includedUseIsNotCharged() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "18.50"), allowance("3"), flat("use", "3.20"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "12"));

    assertThat(sums(rated)).containsExactly("service 1 x 18.50 = 18.50", "use 9 x 3.20 = 28.80");
    UseDerivation use = (UseDerivation) rated.lines().get(1).derivation();
    assertThat(use.use().allowance()).isEqualByComparingTo("3");
  }

  @Test
  void anAllowanceNeverTakesMoreThanTheUse() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", allowance("3"), flat("use", "3.20"));

    assertThat(sums(rated(tariff.segment(APRIL, "2")))).containsExactly("use 0 x 3.20 = 0.00");
  }

  @Test
  void tiersAreFilledByWhatIsLeft() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", allowance("3"), block("use", "10", "2 5"));

    assertThat(sums(rated(tariff.segment(APRIL, "15"))))
        .containsExactly("use 10 x 2 = 20.00", "use 2 x 5 = 10.00");
  }

  @Test
  void anAllowanceIsForTheChargesItNames() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01", allowance("3", "sewer"), flat("use", "3.20"), flat("sewer", "1.00"));

    assertThat(sums(rated(tariff.segment(APRIL, "12"))))
        .containsExactly("use 12 x 3.20 = 38.40", "sewer 9 x 1.00 = 9.00");
  }

  /** A leak: half of what was used above the usual 10. */
  @Test
  void aLeakAllowanceFollowsFromWhatIsKnownOfTheAccount() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01", allowance("0.5*max(0, usage-usual_use)", "use"), flat("use", "3.20"));

    assertThat(
            sums(
                rated(
                    tariff
                        .segment(APRIL, "50")
                        .characteristics(Characteristics.of(Map.of("usual_use", "10"))))))
        .containsExactly("use 30 x 3.20 = 96.00");
  }

  @Test
  void aShortPeriodHasAShareOfTheAllowance() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", allowance("30.4"), flat("use", "1.00"));
    DateRange days = days("2026-04-11", "2026-04-20");

    assertThat(sums(rated(tariff.segment(days, "12")))).containsExactly("use 2 x 1.00 = 2.00");
  }

  @Test
  void bothSidesOfAPriceChangeShareTheAllowanceByDays() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", allowance("6"), flat("use", "2.00"))
            .from("2026-04-16", allowance("6"), flat("use", "3.00"));

    assertThat(sums(rated(tariff.segment(APRIL, "20"))))
        .containsExactly("use 7 x 2.00 = 14.00", "use 7 x 3.00 = 21.00");
  }

  @Test
  void bucketsUseAnAllowanceUpInTheirOrder() {
    Map<String, io.smart360.tariff.charge.Charge> buckets = new LinkedHashMap<>();
    buckets.put("OFF", new FlatCharge(QuantityRule.ofBucket("OFF"), price("0.10")));
    buckets.put("PEAK", new FlatCharge(QuantityRule.ofBucket("PEAK"), price("0.30")));
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh")
            .from(
                "2026-01-01",
                allowance("50"),
                component(
                    "energy",
                    ChargeType.CONSUMPTION,
                    new TouCharge("", TouCharge.Tiers.OWN, buckets)));

    assertThat(
            sums(
                rated(
                    tariff
                        .segment(APRIL)
                        .use(tariff.measured(APRIL, "30").inBucket("OFF"))
                        .use(tariff.measured(APRIL, "100").inBucket("PEAK")))))
        .containsExactly("energy 0 x 0.10 = 0.00", "energy 80 x 0.30 = 24.00");
  }

  @Test
  void anAllowanceForAChargeThatIsNotThereIsRefused() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", allowance("3", "sewer"), flat("use", "1"));

    assertThatExceptionOfType(InvalidComponent.class)
        .isThrownBy(tariff::definition)
        .withMessageContaining("'sewer' is no charge computed after 'included'");
  }
}
