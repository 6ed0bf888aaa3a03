package io.smart360.ledger;

import io.smart360.ledger.chart.ChartOfAccounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A journal before it is posted. It always balances: one that does not cannot be made
 * (BX05US01-R1).
 *
 * @param source what caused it; a source is posted once
 * @param accountingOn the day it counts for in the books
 * @param currency of all its lines
 * @param reverses the journal it takes back
 * @param lines at least two
 */
public record JournalDraft(
    long utilityId,
    Source source,
    LocalDate accountingOn,
    Currency currency,
    String description,
    Optional<Long> reverses,
    List<Line> lines) {

  public JournalDraft {
    lines = List.copyOf(lines);
    BigDecimal debit = lines.stream().map(Line::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal credit = lines.stream().map(Line::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (lines.size() < 2 || debit.compareTo(credit) != 0) {
      throw new JournalDoesNotBalance(lines.size(), debit, credit);
    }
    if (source.kind().isReversal() != reverses.isPresent()) {
      throw new IllegalArgumentException("A reversal, and only a reversal, points at a journal");
    }
  }

  /** True when it would move the same money on the same day. */
  boolean saysTheSameAs(JournalDraft other) {
    return utilityId == other.utilityId
        && accountingOn.equals(other.accountingOn)
        && currency.equals(other.currency)
        && lines.equals(other.lines);
  }

  /** How it moves each account: positive is owed more. In the order of the accounts. */
  Map<Long, BigDecimal> movements() {
    Map<Long, BigDecimal> movements = new TreeMap<>();
    for (Line line : lines) {
      line.accountId()
          .ifPresent(
              account ->
                  movements.merge(account, line.debit().subtract(line.credit()), BigDecimal::add));
    }
    return movements;
  }

  /**
   * What caused a journal, for example (BILL, "bill", 4711): posting the same source twice posts it
   * once.
   */
  public record Source(JournalKind kind, String name, long id) {}

  /**
   * One line: either a debit or a credit, never both, never zero, to the cent.
   *
   * @param accountId the consumer's account; given on the control accounts, and only there
   */
  public record Line(String glCode, Optional<Long> accountId, BigDecimal debit, BigDecimal credit) {

    public Line {
      if (debit.signum() < 0 || credit.signum() < 0 || debit.signum() + credit.signum() != 1) {
        throw new IllegalArgumentException(
            "A posting is a debit or a credit above zero: " + debit + ", " + credit);
      }
      debit = toTheCent(debit);
      credit = toTheCent(credit);
      if (ChartOfAccounts.CONTROL_ACCOUNTS.contains(glCode) != accountId.isPresent()) {
        throw new IllegalArgumentException(
            "Postings on control accounts, and only those, name a consumer's account: " + glCode);
      }
    }

    public static Line debit(String glCode, BigDecimal amount) {
      return new Line(glCode, Optional.empty(), amount, BigDecimal.ZERO);
    }

    public static Line credit(String glCode, BigDecimal amount) {
      return new Line(glCode, Optional.empty(), BigDecimal.ZERO, amount);
    }

    /** A debit on a control account. */
    public static Line debit(String glCode, long accountId, BigDecimal amount) {
      return new Line(glCode, Optional.of(accountId), amount, BigDecimal.ZERO);
    }

    /** A credit on a control account. */
    public static Line credit(String glCode, long accountId, BigDecimal amount) {
      return new Line(glCode, Optional.of(accountId), BigDecimal.ZERO, amount);
    }

    private static BigDecimal toTheCent(BigDecimal amount) {
      if (amount.stripTrailingZeros().scale() > 2) {
        throw new IllegalArgumentException("A posting is to the cent: " + amount);
      }
      return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The same amount on the other side. */
    Line reversed() {
      return new Line(glCode, accountId, credit, debit);
    }
  }
}
