package io.smart360.metering.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumptionTest {

  private static final RegisterConfiguration FIVE_DIALS =
      RegisterConfiguration.counting(5, UnitOfMeasure.CCF);

  @Test
  void fiveDialsThatPassedThroughZeroUsedThreeHundredAndFifty() {
    ConsumptionPart row =
        added(RegisterConversion.asCounted(FIVE_DIALS), "99800", "150").rolledOver();

    assertThat(row.use()).isEqualByComparingTo("350");
  }

  @Test
  void exchangeOfARolledOverTimesTenMeterAddsBothMeters() { // W3
    RegisterConversion oldMeter =
        RegisterConversion.asCounted(FIVE_DIALS.withMultiplier(BigDecimal.TEN));
    RegisterConversion newMeter = RegisterConversion.asCounted(FIVE_DIALS);
    ConsumptionPart removed = added(oldMeter, "99950", "30").rolledOver();
    ConsumptionPart fitted = added(newMeter, "5", "305");

    assertThat(removed.use()).isEqualByComparingTo("800");
    assertThat(fitted.use()).isEqualByComparingTo("300");
    assertThat(Consumption.of(List.of(removed, fitted), UnitOfMeasure.CCF).quantity())
        .isEqualTo("1100.0000");
  }

  @Test
  void exchangeBetweenUnitsIsBilledInOne() { // MX-X2
    RegisterConversion gallons =
        RegisterConversion.into(
            RegisterConfiguration.counting(6, UnitOfMeasure.GAL), UnitOfMeasure.CCF);
    RegisterConversion ccf = RegisterConversion.asCounted(FIVE_DIALS);

    Consumption total =
        Consumption.of(
            List.of(added(gallons, "100000", "107481"), added(ccf, "0", "4")), UnitOfMeasure.CCF);

    assertThat(total.quantity()).isEqualTo("14.0006"); // 7,481 gal are 10.0006 CCF
  }

  @Test
  void compoundMeterAddsHighAndLowFlow() { // MX-X5
    RegisterConversion high =
        RegisterConversion.asCounted(FIVE_DIALS.withMultiplier(new BigDecimal("10")));
    RegisterConversion low = RegisterConversion.asCounted(FIVE_DIALS.withDecimals(2));

    assertThat(
            Consumption.of(
                    List.of(added(high, "120", "145"), added(low, "88.10", "97.35")),
                    UnitOfMeasure.CCF)
                .quantity())
        .isEqualTo("259.2500");
  }

  @Test
  void deductMeterIsTakenOffAndMayTurnTheTotalNegative() { // MX-X8
    RegisterConversion conversion = RegisterConversion.asCounted(FIVE_DIALS);
    ConsumptionPart parent = added(conversion, "100", "130");
    ConsumptionPart child = added(conversion, "10", "22").as(RegisterRole.SUBTRACTED);
    ConsumptionPart thirsty = added(conversion, "10", "50").as(RegisterRole.SUBTRACTED);

    Consumption usual = Consumption.of(List.of(parent, child), UnitOfMeasure.CCF);
    Consumption odd = Consumption.of(List.of(parent, thirsty), UnitOfMeasure.CCF);

    assertThat(usual.quantity()).isEqualByComparingTo("18");
    assertThat(usual.isNegative()).isFalse();
    assertThat(odd.quantity()).isEqualByComparingTo("-10");
    assertThat(odd.isNegative()).isTrue();
  }

  @Test
  void totalRegisterOnlyChecksTheTimesOfUse() {
    RegisterConversion kwh =
        RegisterConversion.asCounted(RegisterConfiguration.counting(6, UnitOfMeasure.KWH));
    ConsumptionPart peak = added(kwh, "1000", "1120").during("PEAK");
    ConsumptionPart offPeak = added(kwh, "4000", "4300").during("OFF_PEAK");
    ConsumptionPart total = added(kwh, "5000", "5420").as(RegisterRole.CHECKS_ONLY);
    List<ConsumptionPart> rows = List.of(peak, offPeak, total);

    assertThat(Consumption.of(rows, UnitOfMeasure.KWH).quantity()).isEqualByComparingTo("420");
    assertThat(Consumption.byTimeOfUse(rows, UnitOfMeasure.KWH))
        .containsOnlyKeys("OFF_PEAK", "PEAK")
        .hasEntrySatisfying(
            "PEAK", peakUse -> assertThat(peakUse.quantity()).isEqualByComparingTo("120"))
        .hasEntrySatisfying(
            "OFF_PEAK", use -> assertThat(use.quantity()).isEqualByComparingTo("300"));
  }

  @Test
  void gasIsCorrectedByPressureTemperatureAndHeatingValue() {
    RegisterConfiguration volume = RegisterConfiguration.counting(5, UnitOfMeasure.CCF);
    GasCorrection correction = gas("1.02", "0.98", "1037", "1000");

    assertThat(
            RegisterConversion.ofGas(volume, UnitOfMeasure.THERM, correction)
                .useBetween(new BigDecimal("100"), new BigDecimal("150"), 0))
        .isEqualTo("51.8293"); // 50 x 1.02 x 0.98 x 1.037 = 51.82926
  }

  @Test
  void quantitiesKeepFourDecimalsHalfUp() {
    RegisterConversion gallons =
        RegisterConversion.into(
            RegisterConfiguration.counting(6, UnitOfMeasure.GAL), UnitOfMeasure.CCF);

    assertThat(gallons.quantity(new BigDecimal("1"))).isEqualTo("0.0013");
    assertThat(gallons.quantity(new BigDecimal("7"))).isEqualTo("0.0094"); // 0.009357
  }

  @Test
  void refusesToAddDifferentUnits() {
    RegisterConversion gallons =
        RegisterConversion.asCounted(RegisterConfiguration.counting(6, UnitOfMeasure.GAL));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Consumption.of(List.of(added(gallons, "1", "2")), UnitOfMeasure.CCF))
        .withMessageContaining("gal");
  }

  @ParameterizedTest(name = "multiplier {0} is refused")
  @ValueSource(strings = {"0", "-1", "0.0000001"})
  void refusesAMultiplierThatIsNotAboveZeroOrTooFine(String multiplier) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE_DIALS.withMultiplier(new BigDecimal(multiplier)));
  }

  private static ConsumptionPart added(
      RegisterConversion conversion, String previous, String present) {
    return ConsumptionPart.added(conversion, new BigDecimal(previous), new BigDecimal(present));
  }

  private static GasCorrection gas(
      String pressure, String temperature, String heating, String base) {
    return new GasCorrection(
        new BigDecimal(pressure),
        new BigDecimal(temperature),
        new BigDecimal(heating),
        new BigDecimal(base));
  }
}
