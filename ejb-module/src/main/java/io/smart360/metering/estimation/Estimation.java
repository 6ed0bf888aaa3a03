package io.smart360.metering.estimation;

import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.RegisterKind;
import io.smart360.metering.estimation.MethodOffer.Cause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Estimates readings by the utility's settings.
 *
 * <p>The estimated reading is the previous one plus {@code Q / (multiplier x unitFactor)}, rounded
 * half-up to the decimals of the register, never below the previous reading, and starts again at
 * zero after 10^dials (metering requirements §2).
 */
public final class Estimation {

  private final EstimationSettings settings;

  public Estimation(EstimationSettings settings) {
    this.settings = settings;
  }

  /** The estimate by the first method of the order whose conditions hold. */
  public EstimationOutcome estimate(EstimationRequest request) {
    List<MethodOffer.Unavailable> passedOver = new ArrayList<>();
    for (EstimationMethod method : settings.order()) {
      MethodOffer offer = offer(method, request);
      if (offer instanceof MethodOffer.Available available) {
        return new EstimationOutcome(Optional.of(available.estimate()), passedOver);
      }
      passedOver.add((MethodOffer.Unavailable) offer);
    }
    return new EstimationOutcome(Optional.empty(), passedOver);
  }

  /** The three methods validators choose from, each with its value or the cause it is grey. */
  public List<MethodOffer> offersToValidators(EstimationRequest request) {
    return Arrays.stream(EstimationMethod.values())
        .filter(EstimationMethod::isOfferedToValidators)
        .map(method -> offer(method, request))
        .toList();
  }

  /** What one method says, whether or not it stands in the utility's order. */
  public MethodOffer offer(EstimationMethod method, EstimationRequest request) {
    if (request.conversion().register().kind() == RegisterKind.DEMAND_PEAK) {
      return new MethodOffer.Unavailable(method, Cause.DEMAND_REGISTER, Map.of());
    }
    Optional<PastReading> previous = request.history().last();
    if (previous.isEmpty()) {
      return new MethodOffer.Unavailable(method, Cause.NO_PREVIOUS_READING, Map.of());
    }
    if (!request.estimateOn().isAfter(previous.get().readOn())) {
      return new MethodOffer.Unavailable(
          method, Cause.NOT_AFTER_PREVIOUS_READING, Map.of("previousOn", previous.get().readOn()));
    }
    Calculation calculation = new Formulas(request, settings, previous.get()).by(method);
    if (calculation instanceof Calculation.None none) {
      return new MethodOffer.Unavailable(method, none.cause(), none.numbers());
    }
    Calculation.Found found = (Calculation.Found) calculation;
    if (found.quantity().signum() < 0) {
      return new MethodOffer.Unavailable(
          method,
          Cause.BELOW_PREVIOUS_READING,
          Map.of("previous", previous.get().value(), "quantity", found.quantity()));
    }
    return new MethodOffer.Available(estimated(method, request, previous.get(), found));
  }

  private static Estimate estimated(
      EstimationMethod method,
      EstimationRequest request,
      PastReading previous,
      Calculation.Found found) {
    RegisterConversion conversion = request.conversion();
    RegisterConfiguration register = conversion.register();
    BigDecimal start =
        register.kind() == RegisterKind.CUMULATIVE ? previous.value() : BigDecimal.ZERO;
    BigDecimal end = notBelow(start, start.add(conversion.steps(found.quantity())), register);
    int rollovers = end.divideToIntegralValue(register.rolloverValue()).intValueExact();
    return new Estimate(
        method,
        request.estimateOn(),
        found.quantity().setScale(RegisterConversion.QUANTITY_DECIMALS, RoundingMode.HALF_UP),
        end.remainder(register.rolloverValue()),
        rollovers,
        conversion.quantity(end.subtract(start)),
        found.inputs(),
        request.madeBy());
  }

  private static BigDecimal notBelow(
      BigDecimal start, BigDecimal end, RegisterConfiguration register) {
    BigDecimal rounded = end.setScale(register.decimals(), RoundingMode.HALF_UP);
    return rounded.compareTo(start) >= 0
        ? rounded
        : start.setScale(register.decimals(), RoundingMode.CEILING);
  }
}
