package io.smart360.metering;

import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.estimation.Estimation;
import io.smart360.metering.estimation.EstimationBasis;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.estimation.EstimationOutcome;
import io.smart360.metering.estimation.EstimationRequest;
import io.smart360.metering.estimation.LaterReading;
import io.smart360.metering.estimation.MethodOffer;
import io.smart360.metering.estimation.UseProfile;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.KeptReading;
import io.smart360.metering.facts.RegisterFacts;
import io.smart360.metering.facts.RegisterPast;
import io.smart360.metering.facts.RegisterToEstimate;
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
  public EstimationOutcome estimate(RegisterToEstimate of, Optional<EstimationMethod> chosen) {
    if (chosen.isEmpty()) {
      return estimation.estimate(request(of));
    }
    MethodOffer offer = estimation.offer(chosen.get(), request(of));
    return offer instanceof MethodOffer.Available available
        ? new EstimationOutcome(Optional.of(available.estimate()), List.of())
        : new EstimationOutcome(Optional.empty(), List.of((MethodOffer.Unavailable) offer));
  }

  /** The methods a validator chooses from, each with its value or why it has none. */
  public List<MethodOffer> offers(RegisterToEstimate of) {
    return estimation.offersToValidators(request(of));
  }

  private EstimationRequest request(RegisterToEstimate of) {
    RegisterFacts facts = of.facts();
    RegisterPast before = of.past().before(facts.of().day());
    UseHistory history = before.history();
    Optional<KeptReading> later =
        of.past()
            .firstActualAfter(facts.of().day())
            .filter(reading -> reading.registerId() == facts.of().registerId());
    EstimationBasis basis =
        new EstimationBasis(
            later.map(reading -> laterReading(reading, before)),
            averages.of(facts),
            profile(of, history),
            of.assumptions().agreedQuantity().filter(agreed -> isAlone(facts)));
    return new EstimationRequest(
        facts.register().conversion(),
        history,
        facts.of().day(),
        facts.supply(),
        facts.occupancy(),
        basis,
        madeBy);
  }

  /** Where registers share a connection, only the use a register has had tells its own share. */
  private static Optional<UseProfile> profile(RegisterToEstimate of, UseHistory history) {
    return of.assumptions()
        .profile()
        .filter(profile -> isAlone(of.facts()) || !history.actualPeriods().isEmpty());
  }

  private static boolean isAlone(RegisterFacts facts) {
    return facts.registersOnMeter() == 1;
  }

  private static LaterReading laterReading(KeptReading later, RegisterPast before) {
    BigDecimal last = before.last().map(KeptReading::value).orElse(later.value());
    int rollovers = later.value().compareTo(last) < 0 ? 1 : 0;
    return new LaterReading(later.readOn(), later.value(), rollovers);
  }
}
