package io.smart360.billing.view;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One bill with its segments, lines and meter rows.
 *
 * @param balance what stood on the account when it was issued; empty before
 */
public record BillDetails(
    BillRow bill,
    String mailingAddress,
    BigDecimal charges,
    BigDecimal taxes,
    Optional<Balance> balance,
    List<Segment> segments) {

  public BillDetails {
    segments = List.copyOf(segments);
  }

  /** Previous balance less payments plus adjustments plus this bill is the total due. */
  public record Balance(
      BigDecimal previous, BigDecimal payments, BigDecimal adjustments, BigDecimal totalDue) {}

  /** The charges of one connection for one period; quantity is empty without a meter or use. */
  public record Segment(
      long id,
      String service,
      DateRange period,
      Optional<BigDecimal> quantity,
      String unit,
      boolean estimated,
      BigDecimal amount,
      List<Line> lines,
      List<MeterRead> meters) {

    public Segment {
      lines = List.copyOf(lines);
      meters = List.copyOf(meters);
    }
  }

  /**
   * A charge line.
   *
   * @param number counts through the bill from 1
   * @param tier from 1; 0 where there are no tiers
   */
  public record Line(
      int number,
      String component,
      String label,
      String chargeType,
      String service,
      String glCode,
      int tier,
      Optional<BigDecimal> quantity,
      String unit,
      Optional<BigDecimal> rate,
      BigDecimal amount,
      long tariffVersionId) {}

  /** A register of a meter between two readings. */
  public record MeterRead(
      String meterNumber,
      int registerNumber,
      String unit,
      LocalDate previousOn,
      BigDecimal previous,
      LocalDate presentOn,
      BigDecimal present,
      boolean rolledOver,
      BigDecimal multiplier,
      BigDecimal use,
      boolean estimated) {}
}
