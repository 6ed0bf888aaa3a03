package io.smart360.ledger;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that moved a consumer's account in a range of days, by accounting date (FIN-3).
 *
 * @param opening balance before the first day; positive is owed to the utility
 */
public record AccountLedger(
    long accountId, DateRange period, BigDecimal opening, List<Line> lines) {

  public AccountLedger {
    lines = List.copyOf(lines);
  }

  /** Balance after the last day. */
  public BigDecimal closing() {
    return lines.isEmpty() ? opening : lines.get(lines.size() - 1).balance();
  }

  /**
   * What one journal did to the account.
   *
   * @param amount positive makes the account owe more
   * @param balance after it
   */
  public record Line(
      long journalId,
      LocalDate accountingOn,
      JournalDraft.Source source,
      String description,
      BigDecimal amount,
      BigDecimal balance) {

    Line withBalance(BigDecimal newBalance) {
      return new Line(journalId, accountingOn, source, description, amount, newBalance);
    }
  }
}
