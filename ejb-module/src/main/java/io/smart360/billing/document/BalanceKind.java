package io.smart360.billing.document;

/** What a line of the balance block stands for (BX-BILL-R5); its text is in the bundles. */
public enum BalanceKind {
  PREVIOUS_BALANCE,
  /** Shown once, on the first bill of a migrated account (BX-BILL-R15). */
  OPENING_BALANCE,
  PAYMENT,
  ADJUSTMENT,
  CREDIT_APPLIED,
  CURRENT_CHARGES,
  TAXES,
  LATE_FEE,
  /** The instalment of an agreement that falls due with this bill. */
  INSTALMENT,
  DEPOSIT,
  DEPOSIT_INTEREST,
  /** Taken out because a kept agreement covers it. */
  UNDER_AGREEMENT,
  /** Taken out because it is disputed (DIS-1). */
  IN_DISPUTE,
  /** Budget billing: actual charges less the monthly amount (BX-BILL-R17). */
  BUDGET_DEFERRAL,
  /** Rounding of the bill total (BX-RATE-R19). */
  ROUNDING
}
