package io.smart360.tariff;

/** Where a tariff version stands, from its draft until nobody is billed by it any more. */
public enum TariffVersionState {
  DRAFT,
  /** Submitted: somebody else than the drafter is to look at it. */
  PENDING_APPROVAL,
  /** Approved. From its first day on it rates bills. */
  ACTIVE,
  /** Replaced by a correction for the same days. */
  SUPERSEDED,
  INACTIVE,
  ARCHIVED
}
