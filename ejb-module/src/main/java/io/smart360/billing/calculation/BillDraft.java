package io.smart360.billing.calculation;

import io.smart360.billing.account.BilledAccount;
import io.smart360.shared.DateRange;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A bill as calculated, before it has a number: what one account owes for one period.
 *
 * @param period from the first day of its segments to the last
 * @param dueOn the day it is to be paid by, bill date plus days to pay
 * @param charges the sum of all lines but taxes
 * @param taxes the sum of the taxes
 */
public record BillDraft(
    BilledAccount account,
    DateRange period,
    LocalDate dueOn,
    Currency currency,
    BigDecimal charges,
    BigDecimal taxes,
    List<SegmentBill> segments) {

  public BillDraft {
    segments = List.copyOf(segments);
  }

  /** A bill over segments, at least one. */
  static BillDraft of(
      BilledAccount account, LocalDate dueOn, Currency currency, List<SegmentBill> segments) {
    BigDecimal charges = BigDecimal.ZERO;
    BigDecimal taxes = BigDecimal.ZERO;
    LocalDate start = LocalDate.MAX;
    LocalDate end = LocalDate.MIN;
    for (SegmentBill segment : segments) {
      DateRange period = segment.draft().period();
      start = period.start().isBefore(start) ? period.start() : start;
      end = period.end().isAfter(end) ? period.end() : end;
      for (ChargeLine line : segment.lines()) {
        if (line.type() == ChargeType.TAX) {
          taxes = taxes.add(line.amount());
        } else {
          charges = charges.add(line.amount());
        }
      }
    }
    DateRange period = new DateRange(start, end);
    return new BillDraft(account, period, dueOn, currency, charges, taxes, segments);
  }

  /** What the bill adds to the account: charges and taxes. */
  public BigDecimal amount() {
    return charges.add(taxes);
  }

  /** Whether any quantity is estimated (BX-BILL-R8). */
  public boolean isEstimated() {
    return segments.stream().anyMatch(segment -> segment.draft().isEstimated());
  }
}
