package io.smart360.billing.distribution;

import java.util.List;
import java.util.Map;

/** All that is stored about some issued bills, read together. */
record BillRows(
    IssuerRow issuer,
    List<BillRow> bills,
    Map<Long, List<LineRow>> lines,
    Map<Long, List<DialRow>> dials,
    Map<Long, List<UseRow>> uses) {

  List<LineRow> linesOf(BillRow bill) {
    return lines.getOrDefault(bill.id(), List.of());
  }

  List<DialRow> dialsOf(BillRow bill) {
    return dials.getOrDefault(bill.id(), List.of());
  }

  List<UseRow> usesOf(BillRow bill) {
    return uses.getOrDefault(bill.id(), List.of());
  }
}
