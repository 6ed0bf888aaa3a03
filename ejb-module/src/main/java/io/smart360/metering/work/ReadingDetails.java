package io.smart360.metering.work;

import io.smart360.metering.validation.subject.NeighbourRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One reading with all that a validator looks at.
 *
 * @param rawValue what was first written down
 * @param expectedValues the values the register may be expected to show; empty for too little past
 * @param neighbours the same for the meters before and after it on the route
 * @param medianUse of the route and category in the same cycle
 * @param past the last twelve readings of the connection, the newest first
 * @param estimate how its value was estimated; empty for one that was read
 * @param estimates what the methods of estimation would give
 * @param decisions the latest first
 */
public record ReadingDetails(
    WorkRow reading,
    Optional<BigDecimal> rawValue,
    List<FindingRow> findings,
    Optional<NeighbourRange> expectedValues,
    List<NeighbourRange> neighbours,
    Optional<BigDecimal> medianUse,
    List<ReadingRow> past,
    Optional<EstimateRow> estimate,
    List<MethodPreview> estimates,
    List<DecisionRow> decisions) {

  public ReadingDetails {
    findings = List.copyOf(findings);
    neighbours = List.copyOf(neighbours);
    past = List.copyOf(past);
    estimates = List.copyOf(estimates);
    decisions = List.copyOf(decisions);
  }
}
