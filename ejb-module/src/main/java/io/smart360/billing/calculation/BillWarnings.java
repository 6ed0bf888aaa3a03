package io.smart360.billing.calculation;

import io.smart360.billing.account.BillHistory;
import io.smart360.billing.account.Holding;
import io.smart360.billing.setting.BillingSetting;
import io.smart360.shared.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                    new Sentence("BX-E29", Map.of("closed", day))));
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
      warn(ExceptionCode.HIGH_BILL, compared("BX-E07", BillingSetting.HIGH_BILL_PERCENT, usual));
    } else if (isLow) {
      warn(ExceptionCode.LOW_BILL, compared("BX-E08", BillingSetting.LOW_BILL_PERCENT, usual));
    }
  }

  private Sentence compared(String key, BillingSetting percent, BigDecimal usual) {
    return new Sentence(
        key,
        Map.of(
            "amount",
            bill.amount(),
            "percent",
            setting(percent),
            "days",
            bill.period().days(),
            "usual",
            usual.setScale(2, RoundingMode.HALF_UP),
            "bills",
            history.bills()));
  }

  private void checkAmount() {
    if (bill.amount().signum() <= 0) {
      warn(
          ExceptionCode.ZERO_OR_NEGATIVE_BILL,
          new Sentence("BX-E10", Map.of("amount", bill.amount())));
    }
    BigDecimal limit = setting(BillingSetting.AMOUNT_LIMIT);
    if (bill.amount().compareTo(limit) > 0) {
      warn(
          ExceptionCode.AMOUNT_OVER_LIMIT,
          new Sentence(
              "BX-E11",
              Map.of(
                  "amount", bill.amount(), "limit", limit, "category", bill.account().category())));
    }
  }

  private void checkAddress() {
    if (bill.account().mailingAddress().isBlank()) {
      warn(ExceptionCode.ADDRESS_MISSING, new Sentence("BX-E15.address"));
    }
    bill.account()
        .email()
        .filter(address -> !EMAIL.matcher(address).matches())
        .ifPresent(
            address ->
                warn(
                    ExceptionCode.ADDRESS_MISSING,
                    new Sentence("BX-E15.email", Map.of("email", address))));
  }

  private void checkSegment(SegmentDraft segment) {
    int days = segment.period().days();
    if (!segment.isFirstOrFinal() && !terms.frequency().isWholePeriod(days)) {
      warnOf(
          segment,
          ExceptionCode.UNUSUAL_PERIOD,
          new Sentence(
              "BX-E12",
              Map.of(
                  "from",
                  segment.period().start(),
                  "until",
                  segment.period().lastDay(),
                  "days",
                  days,
                  "frequency",
                  terms.frequency().name())));
    }
    if (isZero(segment) && wasZero(segment.holding())) {
      warnOf(segment, ExceptionCode.ZERO_CONSUMPTION_AGAIN, new Sentence("BX-E09"));
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

  private void warn(ExceptionCode code, Sentence sentence) {
    warnings.add(Finding.ofAccount(code, sentence));
  }

  private void warnOf(SegmentDraft segment, ExceptionCode code, Sentence sentence) {
    warnings.add(Finding.ofConnection(code, segment.holding().connectionId(), sentence));
  }
}
