package io.smart360.metering.validation.ruleset;

/**
 * The rules of the validation catalogue (metering requirements §1), by their code there.
 *
 * <p>{@code VEE_13}, {@code VEE_26}, {@code VEE_27} and {@code VEE_28} judge interval data alone
 * and are not part of the validation of single readings.
 */
public enum RuleCode {
  VEE_01("Missing reading", Severity.SUSPECT),
  VEE_02("Duplicate", Severity.SUSPECT),
  VEE_03("Format", Severity.REJECT),
  VEE_04("Backwards", Severity.SUSPECT),
  VEE_05("Rollover", Severity.WARN),
  VEE_06("High", Severity.SUSPECT),
  VEE_07("Low", Severity.SUSPECT),
  VEE_08("First reads", Severity.SUSPECT),
  VEE_09("Zero use", Severity.SUSPECT),
  VEE_10("Use while inactive", Severity.SUSPECT),
  VEE_11("Use while vacant", Severity.SUSPECT),
  VEE_12("Stopped meter", Severity.SUSPECT),
  VEE_13("Spike", Severity.SUSPECT),
  VEE_14("Tamper or reverse flow", Severity.SUSPECT),
  VEE_15("Photo value differs", Severity.SUSPECT),
  VEE_16("Photo unreadable", Severity.WARN),
  VEE_17("Meter number differs", Severity.SUSPECT),
  VEE_18("Position", Severity.SUSPECT),
  VEE_19("Date out of sequence", Severity.REJECT),
  VEE_20("Outside window", Severity.WARN),
  VEE_21("Period length", Severity.WARN),
  VEE_22("Estimated streak", Severity.SUSPECT),
  VEE_23("Reader too fast", Severity.WARN),
  VEE_24("Over capacity", Severity.SUSPECT),
  VEE_25("Sum check", Severity.WARN),
  VEE_26("Interval gap", Severity.INFO),
  VEE_27("Interval size or unit", Severity.REJECT),
  VEE_28("Continuous flow", Severity.INFO),
  VEE_29("Sibling registers", Severity.SUSPECT),
  VEE_30("Swapped with neighbour", Severity.SUSPECT),
  VEE_31("Reader code", Severity.SUSPECT),
  VEE_32("Change after validation", Severity.SUSPECT);

  private final String title;
  private final Severity severity;

  RuleCode(String title, Severity severity) {
    this.title = title;
    this.severity = severity;
  }

  /** As written in requirements and on screens: {@code VEE-06}. */
  public String code() {
    return name().replace('_', '-');
  }

  public String title() {
    return title;
  }

  /** The weight of a finding of this rule unless the utility says otherwise. */
  public Severity severity() {
    return severity;
  }

  /**
   * Whether the rule guards what no reading can do without: a value, a date, a use that is not
   * negative. Such a rule can be neither switched off nor made milder.
   */
  public boolean isEssential() {
    return this == VEE_01 || this == VEE_03 || this == VEE_04 || this == VEE_19;
  }

  /** Whether the rule also holds for install and removal readings (MX-X1). */
  public boolean holdsForMeterWork() {
    return switch (this) {
      case VEE_01, VEE_03, VEE_04, VEE_05, VEE_06, VEE_19 -> true;
      default -> false;
    };
  }
}
