package io.smart360.billing.approval;

import java.math.BigDecimal;
import java.util.List;

/**
 * What posting a run will do to the books, by code.
 *
 * @param rows in the order of the codes
 */
public record LedgerPreview(List<Row> rows) {

  public LedgerPreview {
    rows = List.copyOf(rows);
  }

  public BigDecimal debit() {
    return rows.stream().map(Row::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal credit() {
    return rows.stream().map(Row::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Codes that the chart of accounts lacks or that are inactive (BX-E20). */
  public List<String> missingCodes() {
    return rows.stream().filter(row -> !row.isInChart()).map(Row::code).toList();
  }

  /** The net movement of one code, on one side. */
  public record Row(
      String code, String name, boolean isInChart, BigDecimal debit, BigDecimal credit) {}
}
