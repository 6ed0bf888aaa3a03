package io.smart360.billing.posting;

import io.smart360.ledger.JournalDraft;
import io.smart360.ledger.JournalKind;
import io.smart360.ledger.chart.ChartOfAccounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The postings of a bill (BX05US01, table of events): the consumer owes the amount of the bill;
 * revenue is credited by its code, tax to 2100, roundings to 4900; discounts are debited to 4800,
 * subsidies that a third party funds to 1110.
 */
public final class BillJournal {

  private BillJournal() {}

  /** The ledger code that lines of this type and revenue code are posted to. */
  public static String postedTo(String chargeType, String glCode) {
    return switch (chargeType) {
      case "TAX" -> ChartOfAccounts.TAX_PAYABLE;
      case "ROUNDING" -> ChartOfAccounts.ROUNDING;
      case "DISCOUNT" ->
          glCode.equals(ChartOfAccounts.SUBSIDY_RECEIVABLE) ? glCode : ChartOfAccounts.DISCOUNTS;
      default -> glCode;
    };
  }

  /**
   * The journal of a bill, or nothing when all its lines are zero.
   *
   * @throws BillDoesNotTie when the lines do not add up to the amount of the bill
   */
  static Optional<JournalDraft> of(
      long utilityId, BillToPost bill, String billNumber, List<ChargeSum> charges) {
    Map<String, BigDecimal> credits = new TreeMap<>();
    for (ChargeSum charge : charges) {
      credits.merge(
          postedTo(charge.chargeType(), charge.glCode()), charge.amount(), BigDecimal::add);
    }
    BigDecimal total = credits.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.compareTo(bill.amount()) != 0) {
      throw new BillDoesNotTie(bill.accountNumber(), bill.amount(), total);
    }
    List<JournalDraft.Line> lines = lines(bill, credits);
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JournalDraft(
                utilityId,
                new JournalDraft.Source(JournalKind.BILL, "bill", bill.id()),
                bill.billOn(),
                bill.currency(),
                "Bill " + billNumber,
                Optional.empty(),
                lines));
  }

  private static List<JournalDraft.Line> lines(BillToPost bill, Map<String, BigDecimal> credits) {
    List<JournalDraft.Line> lines = new ArrayList<>();
    if (bill.amount().signum() > 0) {
      lines.add(
          JournalDraft.Line.debit(ChartOfAccounts.RECEIVABLE, bill.accountId(), bill.amount()));
    } else if (bill.amount().signum() < 0) {
      lines.add(
          JournalDraft.Line.credit(
              ChartOfAccounts.RECEIVABLE, bill.accountId(), bill.amount().negate()));
    }
    credits.forEach(
        (glCode, amount) -> {
          if (amount.signum() > 0) {
            lines.add(JournalDraft.Line.credit(glCode, amount));
          } else if (amount.signum() < 0) {
            lines.add(JournalDraft.Line.debit(glCode, amount.negate()));
          }
        });
    return lines;
  }
}
