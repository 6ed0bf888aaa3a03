package io.smart360.billing.overview;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One bill run.
 *
 * @param run what lists show of it
 * @param missingEstimated whether missing readings are estimated
 * @param preparer address of who prepared it: that person cannot approve it
 * @param times when it came so far; each null before
 * @param excluded accounts taken out by a person; null before generation has ended
 * @param approvedBy null before approval
 * @param comment of who approved, rejected or cancelled it; null without
 * @param failure why it failed; null unless it did
 */
public record RunDetails(
    RunRow run,
    LocalDate billOn,
    boolean missingEstimated,
    String preparer,
    Integer excluded,
    String approvedBy,
    String comment,
    String failure,
    Times times)
    implements Serializable {

  /** When a run came how far. */
  public record Times(
      Instant startedAt,
      Instant generatedAt,
      Instant approvedAt,
      Instant postedAt,
      Instant closedAt)
      implements Serializable {}
}
