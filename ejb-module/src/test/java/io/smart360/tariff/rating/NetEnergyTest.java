package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.linesOf;
import static io.smart360.tariff.rating.Charges.minimum;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.InvalidComponent;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetEnergyTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  private static Component net(NetCharge.Surplus surplus, Optional<ChargeBase> limit) {
    return component(
        "feed_in", ChargeType.CONSUMPTION, new NetCharge("", price("0.08"), surplus, limit));
  }

  private static TestTariff tariff(Component net) {
    return TestTariff.of(Frequency.MONTHLY, "kWh")
        .from("2026-01-01", fixed("service", "10"), flat("energy", "0.20"), net);
  }

  private static MeasuredUse received(String quantity) {
    return MeasuredUse.received(APRIL, number(quantity), RateUnit.of("kWh"), List.of(3L));
  }

  private static final Optional<ChargeBase> ENERGY = Optional.of(linesOf("energy"));

  @Test
  void receivedEnergyIsCreditedAtItsRate() {
    TestTariff tariff = tariff(net(NetCharge.Surplus.LAPSES, Optional.empty()));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "100").use(received("300")));

    assertThat(sums(rated))
        .containsExactly(
            "service 1 x 10 = 10.00", "energy 100 x 0.20 = 20.00", "feed_in 300 x -0.08 = -24.00");
    assertThat(rated.notes()).isEmpty();
  }

  @Test
  void aCreditDoesNotGoBelowZeroForItsBaseAndTheRestIsCarriedOver() {
    TestTariff tariff = tariff(net(NetCharge.Surplus.CARRIED_OVER, ENERGY));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "100").use(received("300")));

    assertThat(sums(rated)).contains("feed_in 250 x -0.08 = -20.00");
    assertThat(rated.notes())
        .containsExactly(
            new RatingOutcome.Note(
                "NET-CARRIED-OVER",
                "50 received could not be credited by 'feed_in' and are carried over.",
                Map.of("component", "feed_in", "quantity", "50")));
  }

  @Test
  void aMinimumOfNothingMakesUpForCreditsBeyondTheCharges() {
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh")
            .from(
                "2026-01-01",
                flat("energy", "0.20"),
                net(NetCharge.Surplus.LAPSES, Optional.empty()),
                minimum("least", "0.00", linesOf("energy", "feed_in")));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "100").use(received("300")));

    assertThat(sums(rated))
        .containsExactly(
            "energy 100 x 0.20 = 20.00", "feed_in 300 x -0.08 = -24.00", "least 1 x 4.00 = 4.00");
  }

  @Test
  void whatWasCarriedOverIsCreditedLater() {
    TestTariff tariff = tariff(net(NetCharge.Surplus.CARRIED_OVER, ENERGY));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL, "100")
                .use(received("100"))
                .characteristics(
                    Characteristics.of(Map.of(Characteristics.RECEIVED_CARRIED_OVER, "50"))));

    assertThat(sums(rated)).contains("feed_in 150 x -0.08 = -12.00");
    assertThat(rated.notes()).isEmpty();
  }

  @Test
  void whatAComponentItselfCarriedOverOutweighsWhatIsKnownOfAll() {
    TestTariff tariff = tariff(net(NetCharge.Surplus.CARRIED_OVER, ENERGY));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL, "100")
                .use(received("100"))
                .characteristics(
                    Characteristics.of(
                        Map.of(
                            Characteristics.RECEIVED_CARRIED_OVER,
                            "50",
                            Characteristics.carriedOver("feed_in"),
                            "20"))));

    assertThat(sums(rated)).contains("feed_in 120 x -0.08 = -9.60");
  }

  @Test
  void whereASurplusLapsesNothingIsBroughtForward() {
    TestTariff tariff = tariff(net(NetCharge.Surplus.LAPSES, ENERGY));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL, "10")
                .use(received("100"))
                .characteristics(
                    Characteristics.of(Map.of(Characteristics.RECEIVED_CARRIED_OVER, "50"))));

    assertThat(sums(rated)).contains("feed_in 25 x -0.08 = -2.00");
    assertThat(rated.notes()).extracting(RatingOutcome.Note::code).containsExactly("NET-LAPSED");
  }

  @Test
  void aConsumerWhoFeedsNothingInHasNoLine() {
    TestTariff tariff = tariff(net(NetCharge.Surplus.CARRIED_OVER, ENERGY));

    assertThat(rated(tariff.segment(APRIL, "100")).lines()).hasSize(2);
  }

  @Test
  void aCreditIsLimitedByChargesBeforeIt() {
    assertThatExceptionOfType(InvalidComponent.class)
        .isThrownBy(
            () ->
                TestTariff.of(Frequency.MONTHLY, "kWh")
                    .from("2026-01-01", net(NetCharge.Surplus.LAPSES, ENERGY), flat("energy", "1"))
                    .definition())
        .withMessageContaining("'energy' is computed after 'feed_in'");
  }
}
