package io.smart360.billing.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run came to, as it is compared with another. A dry run has the same figures.
 *
 * @param uses billed use by service, in the unit of the service
 * @param charges sums by charge type, taxes among them
 * @param bands number of bills by amount
 */
public record RunFigures(
    long runId,
    String number,
    Totals totals,
    Map<String, BigDecimal> uses,
    Map<String, BigDecimal> charges,
    List<AmountBand> bands) {

  public RunFigures {
    uses = new TreeMap<>(uses);
    charges = new TreeMap<>(charges);
    bands = List.copyOf(bands);
  }

  /**
   * The sums over all bills.
   *
   * @param estimated bills with an estimated quantity
   * @param zero bills of exactly nothing
   * @param taxes sum of taxes
   * @param amount sum of charges and taxes
   */
  public record Totals(int bills, int estimated, int zero, BigDecimal taxes, BigDecimal amount) {

    /** Amount of the average bill, half up to the cent; zero when there is none. */
    public BigDecimal average() {
      return bills == 0
          ? BigDecimal.ZERO
          : amount.divide(BigDecimal.valueOf(bills), 2, RoundingMode.HALF_UP);
    }

    /** Estimated bills of a hundred, half up to one decimal. */
    public BigDecimal estimatedPercent() {
      return bills == 0
          ? BigDecimal.ZERO
          : BigDecimal.valueOf(estimated)
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(bills), 1, RoundingMode.HALF_UP);
    }
  }

  /**
   * Bills from an amount, inclusive, up to the next band.
   *
   * @param band 0 below zero, then from 0, 25, 50, 100, 200, 500 and 1,000
   */
  public record AmountBand(int band, int bills) {}
}
