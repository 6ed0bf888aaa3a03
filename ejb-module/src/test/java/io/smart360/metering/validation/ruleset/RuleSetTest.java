package io.smart360.metering.validation.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smart360.metering.consumption.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {

  private static final RuleSet STANDARD = RuleSet.standard("2025-1", LocalDate.of(2025, 1, 1));
  private static final ServicePointKey HOME =
      new ServicePointKey(7, 1, "RESIDENTIAL", "5/8\"", "NORTH");
  private static final ServicePointKey SHOP =
      new ServicePointKey(8, 1, "COMMERCIAL", "2\"", "NORTH");

  @Test
  void homesAreHighAtDoubleAndOthersAtThreeQuartersMore() {
    assertThat(highPercent(STANDARD, HOME)).isEqualByComparingTo("100");
    assertThat(highPercent(STANDARD, SHOP)).isEqualByComparingTo("75");
  }

  @Test
  void mostSpecificScopeWinsWhateverTheOrder() {
    RuleSet rules =
        STANDARD.with(
            "2025-2",
            high(RuleScope.servicePoint(7), "90"),
            high(RuleScope.category("RESIDENTIAL").withMeterSize("5/8\""), "80"),
            high(RuleScope.category("RESIDENTIAL"), "70"),
            high(RuleScope.utility(1), "60"),
            high(RuleScope.TENANT, "50"));

    assertThat(highPercent(rules, HOME)).isEqualByComparingTo("90");
    assertThat(highPercent(rules, another(HOME, 99, 1))).isEqualByComparingTo("80");
    assertThat(highPercent(rules, new ServicePointKey(99, 1, "RESIDENTIAL", "1\"", "NORTH")))
        .isEqualByComparingTo("70");
    assertThat(highPercent(rules, SHOP)).isEqualByComparingTo("60");
    assertThat(highPercent(rules, another(SHOP, 8, 2))).isEqualByComparingTo("50");
  }

  @Test
  void narrowScopeOfOneParameterKeepsTheOthers() {
    RuleSet rules =
        STANDARD.with(
            "2025-2",
            new RuleSetting.Tuned(
                RuleScope.servicePoint(7), RuleParameter.HIGH_EXCESS_CCF, new BigDecimal("9")));

    assertThat(highPercent(rules, HOME)).isEqualByComparingTo("100");
    assertThat(rules.resolvedFor(HOME).valueOf(RuleParameter.HIGH_EXCESS_CCF))
        .isEqualByComparingTo("9");
  }

  @Test
  void ruleSwitchedOffForAllMayBeOnForSome() {
    RuleSet rules =
        STANDARD.with(
            "2025-2",
            new RuleSetting.Switched(
                RuleScope.category("COMMERCIAL"), RuleCode.VEE_18, RuleSetting.Position.ON),
            new RuleSetting.Switched(RuleScope.TENANT, RuleCode.VEE_18, RuleSetting.Position.OFF));

    assertThat(rules.resolvedFor(SHOP).isOn(RuleCode.VEE_18)).isTrue();
    assertThat(rules.resolvedFor(HOME).isOn(RuleCode.VEE_18)).isFalse();
  }

  @ParameterizedTest(name = "{0} set to {1} is accepted: {2}")
  @CsvSource({
    "HIGH_PERCENT,        0,     true",
    "HIGH_PERCENT,        1000,  true",
    "HIGH_PERCENT,        1000.1,false",
    "HIGH_PERCENT,        -1,    false",
    "FIRST_READS_PERIODS, 1,     true",
    "FIRST_READS_PERIODS, 36,    true",
    "FIRST_READS_PERIODS, 0,     false",
    "FIRST_READS_PERIODS, 37,    false",
    "FIRST_READS_PERIODS, 2.5,   false",
    "POSITION_METRES,     -0.1,  false"
  })
  void parameterKeepsToItsRange(RuleParameter parameter, BigDecimal value, boolean isAccepted) {
    if (isAccepted) {
      assertThat(new RuleSetting.Tuned(RuleScope.TENANT, parameter, value).value())
          .isEqualByComparingTo(value);
    } else {
      assertThatExceptionOfType(RuleParameterOutOfRange.class)
          .isThrownBy(() -> new RuleSetting.Tuned(RuleScope.TENANT, parameter, value))
          .withMessageContaining(parameter.range());
    }
  }

  @Test
  void everyDefaultLiesInItsOwnRange() {
    for (RuleParameter parameter : RuleParameter.values()) {
      assertThat(parameter.checked(parameter.defaultValue())).isNotNull();
    }
  }

  @Test
  void rulesNoReadingCanDoWithoutStayOn() {
    assertThatExceptionOfType(RuleNotOptional.class)
        .isThrownBy(
            () ->
                new RuleSetting.Switched(
                    RuleScope.TENANT, RuleCode.VEE_03, RuleSetting.Position.OFF));
    assertThatExceptionOfType(RuleNotOptional.class)
        .isThrownBy(
            () -> new RuleSetting.Weighed(RuleScope.TENANT, RuleCode.VEE_04, Severity.WARN));
  }

  @Test
  void sampleIsAPercentage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.withSamplePercent(new BigDecimal("100.1")));
  }

  @ParameterizedTest(name = "use while inactive in {0}: above {1}")
  @CsvSource({"CCF, 0.1", "GAL, 74.8052", "KWH, 2", "MWH, 0.002", "THERM, 0.1"})
  void limitIsToldInTheUnitOfTheMeter(UnitOfMeasure unit, BigDecimal limit) {
    assertThat(STANDARD.resolvedFor(HOME).limitOf(UnitThreshold.INACTIVE_USE, unit))
        .isEqualByComparingTo(limit);
  }

  private static ServicePointKey another(ServicePointKey key, long servicePoint, long utility) {
    return new ServicePointKey(servicePoint, utility, key.category(), key.meterSize(), key.area());
  }

  private static BigDecimal highPercent(RuleSet rules, ServicePointKey key) {
    return rules.resolvedFor(key).valueOf(RuleParameter.HIGH_PERCENT);
  }

  private static RuleSetting high(RuleScope scope, String percent) {
    return new RuleSetting.Tuned(scope, RuleParameter.HIGH_PERCENT, new BigDecimal(percent));
  }
}
