package io.smart360.metering;

import io.smart360.metering.estimation.Estimation;
import io.smart360.metering.estimation.EstimationBasis;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.estimation.EstimationOutcome;
import io.smart360.metering.estimation.EstimationRequest;
import io.smart360.metering.estimation.LaterReading;
import io.smart360.metering.estimation.MethodOffer;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.KeptReading;
import io.smart360.metering.facts.RegisterFacts;
import io.smart360.metering.facts.RegisterPast;
import io.smart360.metering.facts.RulesInForce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Asks the methods of estimation about registers, by what is known of them. */
public final class EstimationDesk {

  private final Estimation estimation;
  private final ClassAverages averages;
  private final String madeBy;

  /**
   * @param madeBy the user or job that asks (MX-E1)
   */
  public EstimationDesk(RulesInForce rules, ClassAverages averages, String madeBy) {
    this.estimation = new Estimation(rules.estimation());
    this.averages = averages;
    this.madeBy = madeBy;
  }

  /** By the method somebody chose, else the first of the utility's order that has what it needs. */
  public EstimationOutcome estimate(
      RegisterFacts facts, RegisterPast past, Optional<EstimationMethod> chosen) {
    if (chosen.isEmpty()) {
      return estimation.estimate(request(facts, past));
    }
    MethodOffer offer = estimation.offer(chosen.get(), request(facts, past));
    return offer instanceof MethodOffer.Available available
        ? new EstimationOutcome(Optional.of(available.estimate()), List.of())
        : new EstimationOutcome(Optional.empty(), List.of((MethodOffer.Unavailable) offer));
  }

  /** The methods a validator chooses from, each with its value or why it has none. */
  public List<MethodOffer> offers(RegisterFacts facts, RegisterPast past) {
    return estimation.offersToValidators(request(facts, past));
  }

  private EstimationRequest request(RegisterFacts facts, RegisterPast past) {
    RegisterPast before = past.before(facts.of().day());
    Optional<KeptReading> later =
        past.firstActualAfter(facts.of().day())
            .filter(reading -> reading.registerId() == facts.of().registerId());
    EstimationBasis basis =
        new EstimationBasis(
            later.map(reading -> laterReading(reading, before)),
            averages.of(facts),
            Optional.empty(),
            Optional.empty());
    return new EstimationRequest(
        facts.register().conversion(),
        before.history(),
        facts.of().day(),
        facts.supply(),
        facts.occupancy(),
        basis,
        madeBy);
  }

  private static LaterReading laterReading(KeptReading later, RegisterPast before) {
    BigDecimal last = before.last().map(KeptReading::value).orElse(later.value());
    int rollovers = later.value().compareTo(last) < 0 ? 1 : 0;
    return new LaterReading(later.readOn(), later.value(), rollovers);
  }
}
