package io.smart360.billing.calculation;

import io.smart360.billing.account.Holding;
import io.smart360.billing.account.HoldingInputs;
import io.smart360.shared.DateRange;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.Move;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One service agreement and the days that are to be billed, before it is rated.
 *
 * @param rows its meter rows; none for a service without a meter
 * @param uses what is rated
 * @param quantity use in {@code unit}; empty for a service without use
 * @param unit unit of the service
 * @param moves whether the consumer moved in or out with it
 */
public record SegmentDraft(
    HoldingInputs inputs,
    DateRange period,
    List<MeterRow> rows,
    List<MeasuredUse> uses,
    Optional<BigDecimal> quantity,
    String unit,
    Set<Move> moves) {

  public SegmentDraft {
    rows = List.copyOf(rows);
    uses = List.copyOf(uses);
    moves = Set.copyOf(moves);
  }

  public Holding holding() {
    return inputs.holding();
  }

  /** Whether any quantity rests on an estimate (BX-BILL-R8). */
  public boolean isEstimated() {
    return rows.stream().anyMatch(MeterRow::isEstimated);
  }

  /** The first or the last segment of the agreement: its length may be anything (BX-E12). */
  public boolean isFirstOrFinal() {
    return !holding().isBilledBefore() || isFinal();
  }

  public boolean isFinal() {
    return moves.contains(Move.OUT);
  }
}
