package io.smart360.billing.calculation;

/** Why a bill is blocked, reviewed or not made: the exceptions of 08-billing §3. */
public enum ExceptionCode {
  NO_PLAN("BX-E01", Severity.BLOCK),
  NO_TARIFF_VERSION("BX-E02", Severity.BLOCK),
  READING_MISSING("BX-E03", Severity.BLOCK),
  READING_NOT_VALIDATED("BX-E04", Severity.BLOCK),
  NO_METER("BX-E05", Severity.BLOCK),
  NEGATIVE_CONSUMPTION("BX-E06", Severity.BLOCK),
  HIGH_BILL("BX-E07", Severity.WARN),
  LOW_BILL("BX-E08", Severity.WARN),
  ZERO_CONSUMPTION_AGAIN("BX-E09", Severity.WARN),
  ZERO_OR_NEGATIVE_BILL("BX-E10", Severity.WARN),
  AMOUNT_OVER_LIMIT("BX-E11", Severity.WARN),
  UNUSUAL_PERIOD("BX-E12", Severity.WARN),
  PERIODS_OVERLAP_OR_GAP("BX-E13", Severity.BLOCK),
  ESTIMATED_TOO_OFTEN("BX-E14", Severity.BLOCK),
  ADDRESS_MISSING("BX-E15", Severity.WARN),
  ON_BILL_HOLD("BX-E16", Severity.NOT_ELIGIBLE),
  STATUS_NOT_ELIGIBLE("BX-E17", Severity.NOT_ELIGIBLE),
  ALREADY_BILLED("BX-E18", Severity.BLOCK),
  TAX_SET_UP_MISSING("BX-E19", Severity.BLOCK),
  GL_CODE_MISSING("BX-E20", Severity.BLOCK),
  RATE_KEY_MISSING("BX-E21", Severity.BLOCK),
  FORMULA_ERROR("BX-E22", Severity.BLOCK),
  CHARACTERISTIC_ASSUMED("BX-E23", Severity.WARN),
  EXCHANGE_INCOMPLETE("BX-E24", Severity.BLOCK),
  CLOSED_WITHOUT_FINAL_BILL("BX-E29", Severity.WARN),
  TECHNICAL("BX-E99", Severity.BLOCK);

  /** What an exception does to the bill. */
  public enum Severity {
    /** There is no bill until it is resolved. */
    BLOCK,
    /** The bill is made and goes to review. */
    WARN,
    /** The account does not take part. */
    NOT_ELIGIBLE
  }

  private final String code;
  private final Severity severity;

  ExceptionCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** As it is printed and stored, such as BX-E03. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /**
   * Whether it points at the set-up rather than at one account: when many of the first accounts of
   * a run fail this way, going on is pointless (BX-RUN-R2).
   */
  public boolean isOfSetUp() {
    return switch (this) {
      case NO_TARIFF_VERSION, TAX_SET_UP_MISSING, GL_CODE_MISSING, FORMULA_ERROR, TECHNICAL -> true;
      default -> false;
    };
  }

  /** The exception of a code as rating states it. */
  public static ExceptionCode of(String code) {
    for (ExceptionCode exception : values()) {
      if (exception.code.equals(code)) {
        return exception;
      }
    }
    return TECHNICAL;
  }
}
