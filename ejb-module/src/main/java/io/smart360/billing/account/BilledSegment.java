package io.smart360.billing.account;

import io.smart360.shared.DateRange;
import io.smart360.tariff.rating.determinant.PastDemands;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A live segment of a service agreement that an earlier bill holds.
 *
 * @param quantity use in the unit of the service; empty for a service without use
 * @param estimated whether it rests on an estimate
 * @param posted whether its bill is issued; else it is a draft of another run
 * @param loads the highest loads that were measured in it; read only where a ratchet looks back
 * @param carriedOver what it left of energy received, by component; read only where a credit
 *     carries over
 */
public record BilledSegment(
    DateRange period,
    Optional<BigDecimal> quantity,
    boolean estimated,
    boolean posted,
    List<PastDemands.Load> loads,
    Map<String, BigDecimal> carriedOver) {

  public BilledSegment {
    loads = List.copyOf(loads);
    carriedOver = Map.copyOf(carriedOver);
  }

  /** A segment of which no more is needed. */
  public BilledSegment(
      DateRange period, Optional<BigDecimal> quantity, boolean estimated, boolean posted) {
    this(period, quantity, estimated, posted, List.of(), Map.of());
  }
}
