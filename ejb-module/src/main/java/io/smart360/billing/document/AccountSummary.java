package io.smart360.billing.document;

import io.smart360.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The balance block of a bill (BX-BILL-R5): from the last bill to what is due now.
 *
 * <p>Signs are those of the consumer's debt: payments and credits are negative. The two totals are
 * computed, so the block always adds up: previous balance, payments and adjustments give the
 * balance forward; with the current charges, taxes, fees and the rest they give the total due.
 *
 * @param sinceLastBill previous balance first, then what happened since
 * @param thisBill what this bill adds or takes out
 */
public record AccountSummary(List<BalanceLine> sinceLastBill, List<BalanceLine> thisBill) {

  public AccountSummary {
    sinceLastBill = List.copyOf(sinceLastBill);
    thisBill = List.copyOf(thisBill);
    if (sinceLastBill.isEmpty() || thisBill.isEmpty()) {
      throw new IllegalArgumentException(
          "A balance block has at least the previous balance and the current charges");
    }
  }

  public Money balanceForward() {
    return sum(sinceLastBill.stream(), sinceLastBill.get(0).amount());
  }

  public Money totalDue() {
    return balanceForward().plus(sum(thisBill.stream(), thisBill.get(0).amount()));
  }

  /** The sum of all lines of one kind; zero when there is none. */
  public Money sumOf(BalanceKind kind) {
    Stream<BalanceLine> all = Stream.concat(sinceLastBill.stream(), thisBill.stream());
    return sum(all.filter(line -> line.kind() == kind), thisBill.get(0).amount());
  }

  private static Money sum(Stream<BalanceLine> lines, Money currency) {
    return lines.map(BalanceLine::amount).reduce(Money.zero(currency.currency()), Money::plus);
  }

  /**
   * One line of the balance block.
   *
   * @param kind gives the text of the line in the language of the bill
   * @param amount negative when it lowers the debt
   * @param on the day of a payment or of the last bill
   * @param remark says more, in the language of the bill, for example a bill number
   */
  public record BalanceLine(
      BalanceKind kind, Money amount, Optional<LocalDate> on, Optional<String> remark) {

    public static BalanceLine of(BalanceKind kind, Money amount) {
      return new BalanceLine(kind, amount, Optional.empty(), Optional.empty());
    }

    public static BalanceLine on(BalanceKind kind, Money amount, LocalDate day) {
      return new BalanceLine(kind, amount, Optional.of(day), Optional.empty());
    }
  }
}
