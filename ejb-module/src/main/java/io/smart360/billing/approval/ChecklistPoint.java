package io.smart360.billing.approval;

import java.util.Arrays;

/** The eleven points of the approval checklist (08-billing §4.3), in their order. */
public enum ChecklistPoint {
  BLOCKING_EXCEPTIONS_SETTLED(1, Kind.COMPUTED),
  WARNINGS_REVIEWED(2, Kind.COMPUTED),
  LINES_BILLS_AND_LEDGER_AGREE(3, Kind.COMPUTED),
  LEDGER_PREVIEW_BALANCES(4, Kind.COMPUTED),
  /** Above the limit it takes the approver's reason. */
  ESTIMATED_SHARE_WITHIN_LIMIT(5, Kind.COMPUTED),
  COMPARISON_REVIEWED(6, Kind.TICKED),
  TARIFF_VERSIONS_APPROVED(7, Kind.COMPUTED),
  SAMPLE_BILLS_CHECKED(8, Kind.TICKED),
  MESSAGES_AND_DUE_DATE_CHECKED(9, Kind.TICKED),
  EVERY_ACCOUNT_ACCOUNTED_FOR(10, Kind.COMPUTED),
  DELIVERY_READY(11, Kind.TICKED);

  private final int number;
  private final Kind kind;

  ChecklistPoint(int number, Kind kind) {
    this.number = number;
    this.kind = kind;
  }

  /** Its number in the requirements and in storage, from 1. */
  public int number() {
    return number;
  }

  public static ChecklistPoint numbered(int number) {
    return Arrays.stream(values())
        .filter(point -> point.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No point " + number));
  }

  public boolean isComputed() {
    return kind == Kind.COMPUTED;
  }

  /** Whether a person may tick it; of the computed points only the estimated share. */
  public boolean mayBeTicked() {
    return kind == Kind.TICKED || this == ESTIMATED_SHARE_WITHIN_LIMIT;
  }

  /** Where a point's answer comes from. */
  private enum Kind {
    COMPUTED,
    TICKED
  }
}
