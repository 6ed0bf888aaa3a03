package io.smart360.billing.distribution;

import java.util.List;

/**
 * Bills that go into one file, in their order.
 *
 * @param fileName below the files directory, without its ending
 * @param title of the print stream
 */
record PrintBatch(long runId, int number, String fileName, String title, List<Long> billIds) {

  PrintBatch {
    billIds = List.copyOf(billIds);
  }

  /** The ids from {@code first}, at most so many. */
  long[] part(int first, int count) {
    return billIds.subList(first, Math.min(billIds.size(), first + count)).stream()
        .mapToLong(Long::longValue)
        .toArray();
  }
}
