package io.smart360.billing.calculation;

/** What became of one service agreement before rating. */
sealed interface SegmentOutcome {

  /** There are days to bill. */
  record Built(SegmentDraft draft) implements SegmentOutcome {}

  /** All its days are billed, or it has not begun. */
  record NothingToBill() implements SegmentOutcome {}

  /** It cannot be billed as things are. */
  record Refused(Finding finding) implements SegmentOutcome {}
}
