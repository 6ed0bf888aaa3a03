package io.smart360.metering.estimation;

import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import java.time.LocalDate;

/**
 * A register whose value of the day {@code estimateOn} is wanted. {@code history} holds the
 * readings before that day; {@code madeBy} is the user or job that asks (MX-E1).
 */
public record EstimationRequest(
    RegisterConversion conversion,
    UseHistory history,
    LocalDate estimateOn,
    SupplyStatus supply,
    Occupancy occupancy,
    EstimationBasis basis,
    String madeBy) {

  public EstimationRequest withBasis(EstimationBasis newBasis) {
    return new EstimationRequest(
        conversion, history, estimateOn, supply, occupancy, newBasis, madeBy);
  }
}
