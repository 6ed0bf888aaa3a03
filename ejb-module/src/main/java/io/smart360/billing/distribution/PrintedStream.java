package io.smart360.billing.distribution;

import java.util.List;

/**
 * A finished print stream.
 *
 * @param fileName below the files directory
 * @param pages of the whole file, empty ones included
 * @param sha256 of the file
 */
record PrintedStream(String fileName, int pages, String sha256, List<PrintedBill> bills) {

  PrintedStream {
    bills = List.copyOf(bills);
  }
}
