package io.smart360.billing.calculation;

import io.smart360.billing.account.Installation;
import io.smart360.billing.account.Reading;
import io.smart360.billing.account.Register;
import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.util.List;

/**
 * One register of one installed meter in a segment: a row of the meter table on the bill.
 *
 * @param previous the reading it starts from
 * @param present the reading it ends at
 * @param rolledOver whether the register passed through zero in between
 * @param use the whole use, in the register's unit, multiplier applied
 * @param spans the use between each two accepted readings; they add up to {@code use}
 */
public record MeterRow(
    Installation installation,
    Register register,
    Reading previous,
    Reading present,
    boolean rolledOver,
    BigDecimal use,
    List<Span> spans) {

  public MeterRow {
    spans = List.copyOf(spans);
  }

  /** Use on some days, and the ids of the readings it follows from. */
  public record Span(DateRange days, BigDecimal use, List<Long> readings) {}

  public boolean isEstimated() {
    return present.isEstimate();
  }
}
