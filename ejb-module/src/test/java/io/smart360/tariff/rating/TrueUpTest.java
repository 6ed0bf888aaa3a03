package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is given back when an estimate was too high (BX-BILL-R9, appendix C case 14). */
class TrueUpTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  @Test
  void case14TrueUpGivesBackWhatWasEstimatedTooHigh() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", flat("use", "3.20"));

    RatingOutcome.Rated rated =
        rated(tariff.segment(APRIL, "-2").billedByEstimate(new BigDecimal("12")));

    assertThat(sums(rated)).containsExactly("use -2 x 3.20 = -6.40");
  }

  @Test
  void trueUpTakesTheHighestTiersFirst() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", block("use", "10 20", "3.20 4.80 6.00"));

    RatingOutcome.Rated rated =
        rated(tariff.segment(APRIL, "-9").billedByEstimate(new BigDecimal("21.5")));

    assertThat(sums(rated)).containsExactly("use -1.5 x 6.00 = -9.00", "use -7.5 x 4.80 = -36.00");
  }

  @Test
  void negativeUseWithoutAnEstimateIsRefused() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", flat("use", "3.20"));

    assertThat(refused(tariff.segment(APRIL, "-2")).code()).isEqualTo("BX-E06");
  }
}
