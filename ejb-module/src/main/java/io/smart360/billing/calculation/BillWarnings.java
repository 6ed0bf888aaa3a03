package io.smart360.billing.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a person should look at on a bill that can be made (08-billing §3, severity W). */
final class BillWarnings {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final RunTerms terms;
  private final BillDraft bill;
  private final BillHistory history;
  private final List<Finding> warnings = new ArrayList<>(0);

  BillWarnings(RunTerms terms, BillDraft bill, BillHistory history) {
    this.terms = terms;
    this.bill = bill;
    this.history = history;
  }

  List<Finding> all() {
    compareWithAverage();
    checkAmount();
    checkAddress();
    bill.segments().forEach(segment -> checkSegment(segment.draft()));
    bill.account()
        .closedOn()
        .ifPresent(
            day ->
                warn(
                    ExceptionCode.CLOSED_WITHOUT_FINAL_BILL,
                    "The account was closed on " + day + "; this is its final bill."));
    return warnings;
  }

  /** Both compare what a day cost, so that a long period is no rise (BX-E07, BX-E08). */
  private void compareWithAverage() {
    if (history.bills() == 0 || history.days() == 0 || history.amount().signum() <= 0) {
      return;
    }
    BigDecimal perDay = history.perDay().orElseThrow();
    BigDecimal usual = perDay.multiply(BigDecimal.valueOf(bill.period().days()));
    BigDecimal amount = bill.amount().multiply(HUNDRED);
    boolean isHigh =
        amount.compareTo(usual.multiply(setting(BillingSetting.HIGH_BILL_PERCENT))) > 0;
    boolean counts = bill.amount().compareTo(setting(BillingSetting.HIGH_BILL_FROM)) > 0;
    boolean isLow = amount.compareTo(usual.multiply(setting(BillingSetting.LOW_BILL_PERCENT))) < 0;
    if (isHigh && counts) {
      warn(ExceptionCode.HIGH_BILL, compared("more", BillingSetting.HIGH_BILL_PERCENT, usual));
    } else if (isLow) {
      warn(ExceptionCode.LOW_BILL, compared("less", BillingSetting.LOW_BILL_PERCENT, usual));
    }
  }

  private String compared(String relation, BillingSetting percent, BigDecimal usual) {
    return "The bill of "
        + bill.amount()
        + " is "
        + relation
        + " than "
        + setting(percent).stripTrailingZeros().toPlainString()
        + " % of what "
        + bill.period().days()
        + " days usually cost ("
        + usual.setScale(2, java.math.RoundingMode.HALF_UP)
        + ", average of "
        + history.bills()
        + " bills).";
  }

  private void checkAmount() {
    if (bill.amount().signum() <= 0) {
      warn(ExceptionCode.ZERO_OR_NEGATIVE_BILL, "The bill comes to " + bill.amount() + ".");
    }
    BigDecimal limit = setting(BillingSetting.AMOUNT_LIMIT);
    if (bill.amount().compareTo(limit) > 0) {
      warn(
          ExceptionCode.AMOUNT_OVER_LIMIT,
          "The bill of "
              + bill.amount()
              + " is over the limit of "
              + limit
              + " for "
              + bill.account().category()
              + ".");
    }
  }

  private void checkAddress() {
    if (bill.account().mailingAddress().isBlank()) {
      warn(ExceptionCode.ADDRESS_MISSING, "The account has no mailing address.");
    }
    bill.account()
        .email()
        .filter(address -> !EMAIL.matcher(address).matches())
        .ifPresent(
            address ->
                warn(
                    ExceptionCode.ADDRESS_MISSING,
                    "'" + address + "' is no valid e-mail address."));
  }

  private void checkSegment(SegmentDraft segment) {
    int days = segment.period().days();
    if (!segment.isFirstOrFinal() && !terms.frequency().isWholePeriod(days)) {
      warnOf(
          segment,
          ExceptionCode.UNUSUAL_PERIOD,
          "The period "
              + segment.period()
              + " has "
              + days
              + " days, unusual for a "
              + terms.frequency()
              + " cycle.");
    }
    if (isZero(segment) && wasZero(segment.holding())) {
      warnOf(
          segment,
          ExceptionCode.ZERO_CONSUMPTION_AGAIN,
          "There is no use for the second period in a row.");
    }
  }

  private static boolean isZero(SegmentDraft segment) {
    return !segment.rows().isEmpty()
        && segment.quantity().map(use -> use.signum() == 0).orElse(false);
  }

  private static boolean wasZero(Holding holding) {
    return holding.isBilledBefore()
        && holding.billed().get(0).quantity().map(use -> use.signum() == 0).orElse(false);
  }

  private BigDecimal setting(BillingSetting setting) {
    return terms.settings().decimal(setting, bill.account().category());
  }

  private void warn(ExceptionCode code, String text) {
    warnings.add(Finding.ofAccount(code, text));
  }

  private void warnOf(SegmentDraft segment, ExceptionCode code, String text) {
    warnings.add(Finding.ofConnection(code, segment.holding().connectionId(), text));
  }
}
