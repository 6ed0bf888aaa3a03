package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.ProrationBase;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version rates which day (BX-RATE-R2). */
class VersionsInForceTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  @ParameterizedTest(name = "{0}: version {1}")
  @CsvSource({"PERIOD_START, 1, 30.00", "PERIOD_END, 2, 36.00"})
  void aTariffMayKeepOneVersionForTheWholePeriod(
      VersionChoice choice, long version, String amount) {
    RatingTerms terms = terms(choice, TierLimitRule.WHOLE_PERIOD, ProrationBase.SCHEDULED);
    TestTariff tariff =
        new TestTariff(Frequency.MONTHLY, TestTariff.CCF, terms)
            .from("2026-01-01", fixed("service", "30.00"))
            .from("2026-04-16", fixed("service", "36.00"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL));

    assertThat(amounts(rated)).containsExactly("service " + amount);
    assertThat(rated.lines().get(0).versionId()).isEqualTo(version);
  }

  @Test
  void versionsRateInTheOrderOfTheirDaysHoweverTheyAreListed() {
    TariffTimeline timeline =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "30.00"))
            .from("2026-04-16", fixed("service", "36.00"))
            .timeline();
    List<VersionInForce> versions = timeline.inForce(APRIL);
    TariffTimeline listedBackwards =
        new TariffTimeline(
            List.of(
                TariffTimeline.Term.open(versions.get(1).sheet()),
                new TariffTimeline.Term(
                    versions.get(0).sheet().effectiveFrom(),
                    versions.get(1).sheet().effectiveFrom(),
                    versions.get(0).sheet())));

    assertThat(listedBackwards.inForce(APRIL)).isEqualTo(versions);
  }

  @Test
  void daysWithoutAVersionAreRefused() {
    TestTariff tariff = TestTariff.monthly().from("2026-04-16", fixed("service", "30.00"));

    RatingOutcome.Refused refused = refused(tariff.segment(APRIL));

    assertThat(refused.code()).isEqualTo("BX-E02");
    assertThat(refused.text()).isEqualTo("No active tariff version on 2026-04-01 to 2026-04-15.");
  }

  @Test
  void aVersionThatEndsEarlyIsRefused() {
    RateSheet sheet =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "30.00"))
            .timeline()
            .inForce(APRIL)
            .get(0)
            .sheet();
    DateRange firstHalf = days("2026-04-01", "2026-04-15");

    assertThat(
            refused(RatingRequest.forPeriod(APRIL, List.of(new VersionInForce(firstHalf, sheet))))
                .details())
        .containsEntry("days", "2026-04-16 to 2026-04-30");
  }

  @Test
  void twoVersionsOnTheSameDayAreAMistakeOfTheCaller() {
    RateSheet sheet =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "30.00"))
            .timeline()
            .inForce(APRIL)
            .get(0)
            .sheet();
    VersionInForce whole = new VersionInForce(APRIL, sheet);
    RatingRequest twice = RatingRequest.forPeriod(APRIL, List.of(whole, whole)).build();

    assertThatIllegalArgumentException().isThrownBy(() -> Rating.rate(twice));
  }

  private static RatingTerms terms(VersionChoice choice, TierLimitRule limits, ProrationBase base) {
    RatingTerms usual = RatingTerms.usualFor(TestTariff.CCF);
    return new RatingTerms(choice, limits, base, usual.quantity(), usual.rounding());
  }
}
