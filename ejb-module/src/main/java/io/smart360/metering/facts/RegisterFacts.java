package io.smart360.metering.facts;

import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import io.smart360.metering.validation.ruleset.ServicePointKey;
import io.smart360.metering.validation.subject.InstalledRegister;
import java.util.Map;
import java.util.Optional;

/**
 * A register as it is fitted on a day: use is kept in the unit it counts in, times its multiplier.
 *
 * @param timeOfUse bucket such as PEAK; ALL for a register that always runs
 * @param registersOnMeter how many registers the meter has on that day, this one included
 * @param chain this register and those before it at the same connection in the same part, with the
 *     unit each counts in
 */
public record RegisterFacts(
    RegisterDay of,
    long meterId,
    String timeOfUse,
    InstalledRegister register,
    ServicePointKey key,
    SupplyStatus supply,
    Occupancy occupancy,
    Optional<RoutePlace> place,
    Optional<CycleFacts> cycle,
    int registersOnMeter,
    Map<Long, String> chain) {

  /** What of the connection decides its class: mean use is taken over connections alike in it. */
  public ClassKey classKey() {
    return new ClassKey(key.category(), key.meterSize(), key.area());
  }

  /** Connections of one kind. */
  public record ClassKey(String category, String meterSize, String area) {}
}
