package io.smart360.ledger;

import io.smart360.ledger.chart.GlCode;
import io.smart360.ledger.chart.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * All postings of a utility up to a day, summed by code. Debits and credits are equal, always.
 *
 * @param asOf the last day counted
 */
public record TrialBalance(LocalDate asOf, List<Row> rows) {

  public TrialBalance {
    rows = List.copyOf(rows);
  }

  public BigDecimal debit() {
    return rows.stream().map(Row::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal credit() {
    return rows.stream().map(Row::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sums of one code. */
  public record Row(GlCode code, BigDecimal debit, BigDecimal credit) {

    /** On the code's normal side positive, on the other negative. */
    public BigDecimal balance() {
      BigDecimal difference = debit.subtract(credit);
      return code.normalSide() == Side.DEBIT ? difference : difference.negate();
    }
  }
}
