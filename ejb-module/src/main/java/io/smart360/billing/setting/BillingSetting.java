package io.smart360.billing.setting;

/**
 * The settings of billing, by the name they have in {@code utility_setting}, with the product's
 * defaults. A value may be set for one category, for a family of categories (the word before the
 * first underscore, such as RESIDENTIAL) or for all.
 */
public enum BillingSetting {
  /** BX-E07 warns of a bill of more than so many percent of the average per day. */
  HIGH_BILL_PERCENT("billing.high-bill-percent", "200"),
  /** BX-E07 does not look at bills up to this amount. */
  HIGH_BILL_FROM("billing.high-bill-from", "100.00"),
  /** BX-E08 warns of a bill of less than so many percent of the average per day. */
  LOW_BILL_PERCENT("billing.low-bill-percent", "40"),
  /** BX-E11 warns of a bill over this amount. */
  AMOUNT_LIMIT("billing.amount-limit", "50000.00"),
  /** Days from bill date to due date, at least 10 (BX-BILL-R7). */
  DAYS_TO_PAY("billing.days-to-pay", "30"),
  /** Days a final bill is payable in (BX-BILL-R20). */
  DAYS_TO_PAY_FINAL("billing.days-to-pay-final", "15"),
  /** Estimates in a row that are billed without a supervisor (MX-E2, BX-E14). */
  ESTIMATES_IN_A_ROW("billing.estimates-in-a-row", "3"),
  /** What a meter left out of the cycle is billed by: FIXED_CHARGES or HOLD (07-metering §3). */
  EXEMPTED_READING("billing.exempted-reading", "FIXED_CHARGES"),
  /** A run stops when more than so many percent of its first accounts fail (BX-RUN-R2). */
  STOP_PERCENT("billing.stop-percent", "20"),
  /** How many first accounts that rule looks at. */
  STOP_SAMPLE("billing.stop-sample", "500");

  private final String settingName;
  private final String usual;

  BillingSetting(String settingName, String usual) {
    this.settingName = settingName;
    this.usual = usual;
  }

  /** The name in {@code utility_setting}. */
  public String settingName() {
    return settingName;
  }

  public String usualFor(String family) {
    return switch (this) {
      case AMOUNT_LIMIT -> family.equals("RESIDENTIAL") ? "2000.00" : usual;
      case DAYS_TO_PAY -> family.equals("COMMERCIAL") ? "15" : usual;
      default -> usual;
    };
  }
}
