package io.smart360.billing.distribution;

/**
 * Where a bill stands in a print stream.
 *
 * @param sequence its place among the bills of the file, from 1
 * @param pages where it stands in the file, its first page counted from 1
 * @param sha256 of what it says
 */
record PrintedBill(
    long billId, String number, String account, int sequence, Pages pages, String sha256) {

  /** Pages of a bill in the file. */
  record Pages(int first, int count) {}
}
