package io.smart360.metering.work;

/** How much stands on each of the work lists. */
public record WorkCounts(long suspect, long pending, long missing, long revisit) {

  public long of(WorkTab tab) {
    return switch (tab) {
      case SUSPECT -> suspect;
      case PENDING -> pending;
      case MISSING -> missing;
      case REVISIT -> revisit;
    };
  }
}
