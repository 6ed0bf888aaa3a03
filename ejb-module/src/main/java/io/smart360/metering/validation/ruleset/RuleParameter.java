package io.smart360.metering.validation.ruleset;

import java.math.BigDecimal;

/**
 * A number a utility may set in a rule, with the default of the catalogue.
 *
 * <p>Thresholds of quantity stand once per trade unit (CCF, kWh, therm); see {@link UnitThreshold}.
 * Percentages run from 0 to 1,000, counts from 1 to 36, months from 1 to 12, everything else from
 * 0.
 */
public enum RuleParameter {
  MISSING_GRACE_DAYS(RuleCode.VEE_01, Kind.AMOUNT, "0"),
  DUPLICATE_WINDOW_HOURS(RuleCode.VEE_02, Kind.AMOUNT, "12"),
  BACKWARDS_TOLERANCE_STEPS(RuleCode.VEE_04, Kind.AMOUNT, "0"),
  /** The previous reading must stand at or above this share of the dials. */
  ROLLOVER_FROM_PERCENT(RuleCode.VEE_05, Kind.PERCENT, "90"),
  /** No rollover uses more than this share of the dials, whatever is expected. */
  ROLLOVER_MOST_PERCENT(RuleCode.VEE_05, Kind.PERCENT, "50"),
  HIGH_PERCENT(RuleCode.VEE_06, Kind.PERCENT, "75"),
  HIGH_EXCESS_CCF(RuleCode.VEE_06, Kind.AMOUNT, "5"),
  HIGH_EXCESS_KWH(RuleCode.VEE_06, Kind.AMOUNT, "150"),
  HIGH_EXCESS_THERM(RuleCode.VEE_06, Kind.AMOUNT, "30"),
  LOW_PERCENT(RuleCode.VEE_07, Kind.PERCENT, "60"),
  LOW_SHORTFALL_CCF(RuleCode.VEE_07, Kind.AMOUNT, "3"),
  LOW_SHORTFALL_KWH(RuleCode.VEE_07, Kind.AMOUNT, "100"),
  LOW_SHORTFALL_THERM(RuleCode.VEE_07, Kind.AMOUNT, "20"),
  /** Actual periods needed before use is judged by its own past. */
  FIRST_READS_PERIODS(RuleCode.VEE_08, Kind.COUNT, "3"),
  FIRST_READS_TIMES_CLASS(RuleCode.VEE_08, Kind.AMOUNT, "4"),
  ZERO_WARN_PERIODS(RuleCode.VEE_09, Kind.COUNT, "2"),
  ZERO_SUSPECT_PERIODS(RuleCode.VEE_09, Kind.COUNT, "3"),
  /** The season of irrigation, both months included; outside of it no use is normal. */
  IRRIGATION_FIRST_MONTH(RuleCode.VEE_09, Kind.MONTH, "4"),
  IRRIGATION_LAST_MONTH(RuleCode.VEE_09, Kind.MONTH, "10"),
  INACTIVE_USE_CCF(RuleCode.VEE_10, Kind.AMOUNT, "0.1"),
  INACTIVE_USE_KWH(RuleCode.VEE_10, Kind.AMOUNT, "2"),
  INACTIVE_USE_THERM(RuleCode.VEE_10, Kind.AMOUNT, "0.1"),
  VACANT_USE_CCF(RuleCode.VEE_11, Kind.AMOUNT, "1"),
  VACANT_USE_KWH(RuleCode.VEE_11, Kind.AMOUNT, "20"),
  VACANT_USE_THERM(RuleCode.VEE_11, Kind.AMOUNT, "1"),
  STOPPED_PERIODS(RuleCode.VEE_12, Kind.COUNT, "2"),
  REVERSE_CCF(RuleCode.VEE_14, Kind.AMOUNT, "0.05"),
  REVERSE_KWH(RuleCode.VEE_14, Kind.AMOUNT, "1"),
  REVERSE_THERM(RuleCode.VEE_14, Kind.AMOUNT, "0.05"),
  PHOTO_CERTAIN_PERCENT(RuleCode.VEE_15, Kind.PERCENT, "85"),
  PHOTO_READABLE_PERCENT(RuleCode.VEE_16, Kind.PERCENT, "50"),
  POSITION_METRES(RuleCode.VEE_18, Kind.AMOUNT, "100"),
  POSITION_ACCURACY_METRES(RuleCode.VEE_18, Kind.AMOUNT, "50"),
  FUTURE_DAYS(RuleCode.VEE_19, Kind.AMOUNT, "0"),
  WINDOW_DAYS(RuleCode.VEE_20, Kind.AMOUNT, "5"),
  MONTHLY_LEAST_DAYS(RuleCode.VEE_21, Kind.AMOUNT, "25"),
  MONTHLY_MOST_DAYS(RuleCode.VEE_21, Kind.AMOUNT, "35"),
  BI_MONTHLY_LEAST_DAYS(RuleCode.VEE_21, Kind.AMOUNT, "55"),
  BI_MONTHLY_MOST_DAYS(RuleCode.VEE_21, Kind.AMOUNT, "66"),
  QUARTERLY_LEAST_DAYS(RuleCode.VEE_21, Kind.AMOUNT, "85"),
  QUARTERLY_MOST_DAYS(RuleCode.VEE_21, Kind.AMOUNT, "97"),
  ESTIMATES_IN_A_ROW(RuleCode.VEE_22, Kind.COUNT, "3"),
  PACE_SECONDS(RuleCode.VEE_23, Kind.AMOUNT, "10"),
  PACE_READINGS(RuleCode.VEE_23, Kind.COUNT, "5"),
  CAPACITY_PERCENT(RuleCode.VEE_24, Kind.PERCENT, "100"),
  SUM_CHECK_PERCENT(RuleCode.VEE_25, Kind.PERCENT, "1"),
  SUM_CHECK_UNITS(RuleCode.VEE_25, Kind.AMOUNT, "1"),
  SIBLING_UNITS(RuleCode.VEE_29, Kind.AMOUNT, "1");

  private enum Kind {
    PERCENT,
    COUNT,
    MONTH,
    AMOUNT
  }

  private static final BigDecimal MOST_PERCENT = new BigDecimal("1000");
  private static final BigDecimal MOST_COUNT = new BigDecimal("36");
  private static final BigDecimal LAST_MONTH = new BigDecimal("12");

  private final RuleCode rule;
  private final Kind kind;
  private final BigDecimal defaultValue;

  RuleParameter(RuleCode rule, Kind kind, String defaultValue) {
    this.rule = rule;
    this.kind = kind;
    this.defaultValue = new BigDecimal(defaultValue);
  }

  public RuleCode rule() {
    return rule;
  }

  public BigDecimal defaultValue() {
    return defaultValue;
  }

  /**
   * Refuses a value outside the range of its kind.
   *
   * @throws RuleParameterOutOfRange naming the range
   */
  public BigDecimal checked(BigDecimal value) {
    boolean fits =
        switch (kind) {
          case PERCENT -> value.signum() >= 0 && value.compareTo(MOST_PERCENT) <= 0;
          case COUNT -> isWholeUpTo(MOST_COUNT, value);
          case MONTH -> isWholeUpTo(LAST_MONTH, value);
          case AMOUNT -> value.signum() >= 0;
        };
    if (!fits) {
      throw new RuleParameterOutOfRange(this, value, range());
    }
    return value;
  }

  private static boolean isWholeUpTo(BigDecimal most, BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) >= 0
        && value.compareTo(most) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }

  /** The permitted values in words. */
  public String range() {
    return switch (kind) {
      case PERCENT -> "0-1,000";
      case COUNT -> "1-36";
      case MONTH -> "1-12";
      case AMOUNT -> "0 or more";
    };
  }
}
