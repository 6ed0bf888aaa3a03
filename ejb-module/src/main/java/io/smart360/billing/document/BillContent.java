package io.smart360.billing.document;

import io.smart360.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * All that one printed bill says (BX06US01 "PDF content", BX03US01-R2).
 *
 * <p>Everything the reader sees is here or in the text bundles of its language, so a stored content
 * prints the same page years later. Refused at birth: a currency other than that of the format, and
 * charges or taxes that do not add up to their lines in the account summary.
 *
 * @param format language, paper, and how dates, numbers and money are written
 * @param design the version of the utility's bill template
 * @param issuer the utility that sends the bill
 * @param heading who and what is billed: numbers, dates, addresses
 * @param due how the total is to be paid
 * @param account the balance block; its {@link AccountSummary#totalDue()} is the total of the bill
 * @param charges current charges by service, without taxes, in print order
 * @param taxes taxes on the current charges
 * @param meters a row for each register read; empty for flat services
 * @param usage a chart and comparison for each metered service, the main one first
 * @param messages shown in a box on page 1, most important first
 * @param slip the payment slip at the foot of page 1
 * @param backPage tariffs and notices of page 2
 */
public record BillContent(
    BillFormat format,
    BillDesign design,
    IssuingUtility issuer,
    BillHeading heading,
    PaymentTerms due,
    AccountSummary account,
    List<ServiceCharges> charges,
    List<TaxLine> taxes,
    List<MeterRow> meters,
    List<ServiceUsage> usage,
    List<BillMessage> messages,
    PaymentSlip slip,
    BackPage backPage) {

  public BillContent {
    charges = List.copyOf(charges);
    taxes = List.copyOf(taxes);
    meters = List.copyOf(meters);
    usage = List.copyOf(usage);
    messages = List.copyOf(messages);
    requireCurrency(format, account);
    requireSum(account, BalanceKind.CURRENT_CHARGES, sumOfCharges(format, charges));
    requireSum(account, BalanceKind.TAXES, sumOfTaxes(format, taxes));
  }

  /** What the consumer owes with this bill; negative when the utility owes the consumer. */
  public Money totalDue() {
    return account.totalDue();
  }

  /** Current charges of all services and their taxes. */
  public Money totalCharges() {
    return sumOfCharges(format, charges).plus(sumOfTaxes(format, taxes));
  }

  /** True when any present reading was estimated (BX-BILL-R8). */
  public boolean isEstimated() {
    return meters.stream().anyMatch(row -> row.present().type() == ReadingType.ESTIMATED);
  }

  /** The code on the payment slip; none when there is nothing to pay by hand. */
  public Optional<PaymentCode> paymentCode() {
    if (due.way() != PaymentWay.BY_CONSUMER || totalDue().amount().signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new PaymentCode(heading.account(), heading.billNumber(), totalDue(), due.dueOn()));
  }

  private static Money sumOfCharges(BillFormat format, List<ServiceCharges> charges) {
    Money zero = Money.zero(format.money().currency());
    return charges.stream().map(ServiceCharges::subtotal).reduce(zero, Money::plus);
  }

  private static Money sumOfTaxes(BillFormat format, List<TaxLine> taxes) {
    Money zero = Money.zero(format.money().currency());
    return taxes.stream().map(TaxLine::amount).reduce(zero, Money::plus);
  }

  private static void requireCurrency(BillFormat format, AccountSummary account) {
    if (!account.totalDue().currency().equals(format.money().currency())) {
      throw new IllegalArgumentException(
          "The account is in "
              + account.totalDue().currency()
              + ", the bill is written in "
              + format.money().currency());
    }
  }

  private static void requireSum(AccountSummary account, BalanceKind kind, Money expected) {
    Money stated = account.sumOf(kind);
    if (stated.compareTo(expected) != 0) {
      throw new IllegalArgumentException(
          kind + " of the account summary are " + stated + ", its lines add up to " + expected);
    }
  }
}
