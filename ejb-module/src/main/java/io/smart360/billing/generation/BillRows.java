package io.smart360.billing.generation;

import io.smart360.billing.calculation.BillDraft;
import io.smart360.billing.calculation.MeterRow;
import io.smart360.billing.calculation.SegmentBill;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The bills of a chunk as rows with their ids, table by table. */
final class BillRows {

  /** A bill; it is DRAFT, or IN_REVIEW where a warning asks for a look. */
  record BillRow(long id, BillDraft bill, String state) {}

  /** A segment of a bill, the first number of its lines, and what it was rated with. */
  record SegmentRow(long id, long billId, SegmentBill segment, String inputs) {}

  /** A charge line; its number counts through the bill. */
  record LineRow(long billId, int number, long segmentId, ChargeLine line, String language) {}

  /** A row of the meter table of a segment. */
  record ReadingRow(long segmentId, int number, MeterRow row) {}

  private final List<BillRow> bills = new ArrayList<>();
  private final List<SegmentRow> segments = new ArrayList<>();
  private final List<LineRow> lines = new ArrayList<>();
  private final List<ReadingRow> readings = new ArrayList<>();
  private final Iterator<Long> ids;

  /**
   * Gives out ids in the order of the bills.
   *
   * @param ids as many as {@link #idsFor} says
   */
  BillRows(List<CalculatedAccount> accounts, Iterator<Long> ids) {
    this.ids = ids;
    accounts.forEach(this::add);
  }

  /** One for each bill and one for each of its segments. */
  static int idsFor(List<CalculatedAccount> accounts) {
    return accounts.stream()
        .flatMap(account -> account.bill().stream())
        .mapToInt(bill -> 1 + bill.segments().size())
        .sum();
  }

  List<BillRow> bills() {
    return bills;
  }

  List<SegmentRow> segments() {
    return segments;
  }

  List<LineRow> lines() {
    return lines;
  }

  List<ReadingRow> readings() {
    return readings;
  }

  private void add(CalculatedAccount account) {
    account.bill().ifPresent(bill -> add(bill, account.findings().isEmpty()));
  }

  private void add(BillDraft bill, boolean isClean) {
    long billId = ids.next();
    bills.add(new BillRow(billId, bill, isClean ? "DRAFT" : "IN_REVIEW"));
    int line = 0;
    for (SegmentBill segment : bill.segments()) {
      long segmentId = ids.next();
      segments.add(
          new SegmentRow(segmentId, billId, segment, SegmentInputs.json(segment, line + 1)));
      for (ChargeLine charge : segment.lines()) {
        line++;
        lines.add(new LineRow(billId, line, segmentId, charge, bill.account().language()));
      }
      int row = 0;
      for (MeterRow meterRow : segment.draft().rows()) {
        row++;
        readings.add(new ReadingRow(segmentId, row, meterRow));
      }
    }
  }
}
