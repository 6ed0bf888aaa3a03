package io.smart360.metering.decision;

import java.util.List;

/** What became of many readings decided at once: the others stay as they were. */
public record BulkSummary(int done, List<Failure> failed) {

  public BulkSummary {
    failed = List.copyOf(failed);
  }

  /** A reading that could not be decided, and why. */
  public record Failure(long readingId, String reason) {}
}
