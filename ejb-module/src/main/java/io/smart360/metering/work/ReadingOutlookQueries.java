package io.smart360.metering.work;

import io.smart360.metering.EstimationDesk;
import io.smart360.metering.NeighbourRanges;
import io.smart360.metering.ReadingJudge;
import io.smart360.metering.estimation.Estimate;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.estimation.MethodOffer;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.ClassAveragesQueries;
import io.smart360.metering.facts.RegisterDay;
import io.smart360.metering.facts.RegisterToEstimate;
import io.smart360.metering.facts.RegistersToEstimateQueries;
import io.smart360.metering.facts.RulesInForce;
import io.smart360.metering.facts.RulesInForceQueries;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a register was expected to show on the day of a reading. */
final class ReadingOutlookQueries {

  private ReadingOutlookQueries() {}

  /** The reading that is looked at. */
  record Subject(
      long readingId,
      long registerId,
      long connectionId,
      LocalDate readOn,
      OptionalLong readCycleId,
      long utilityId) {

    RegisterDay registerDay() {
      return new RegisterDay(registerId, connectionId, readOn, readCycleId);
    }
  }

  /** Nothing but empty lists where the utility has no rules yet. */
  static ReadingOutlook of(Connection connection, Subject subject, CurrentTenant tenant)
      throws SQLException {
    Optional<RulesInForce> inForce = RulesInForceQueries.of(connection, subject.utilityId());
    if (inForce.isEmpty()) {
      return new ReadingOutlook(Optional.empty(), List.of(), List.of());
    }
    RulesInForce rules = inForce.get();
    LocalDate today = tenant.today(rules.zone());
    RegisterToEstimate register =
        RegistersToEstimateQueries.of(connection, List.of(subject.registerDay()), today)
            .get(0)
            .forReading(subject.readingId());
    ClassAverages averages =
        subject.readCycleId().isPresent()
            ? ClassAveragesQueries.ofCycle(connection, subject.readCycleId().getAsLong())
            : ClassAverages.NONE;
    ReadingJudge judge = new ReadingJudge(connection, rules, averages, today);
    return new ReadingOutlook(
        NeighbourRanges.of(register.facts(), register.past(), rules),
        judge.neighbours(List.of(register.facts())).get(0),
        previews(new EstimationDesk(rules, averages, tenant.actor()), register));
  }

  private static List<MethodPreview> previews(EstimationDesk desk, RegisterToEstimate register) {
    Optional<EstimationMethod> first =
        desk.estimate(register, Optional.empty()).estimate().map(Estimate::method);
    List<MethodOffer> offers = new ArrayList<>(desk.offers(register));
    return offers.stream()
        .map(offer -> preview(offer, first.filter(m -> m == offer.method()).isPresent()))
        .toList();
  }

  private static MethodPreview preview(MethodOffer offer, boolean isDefault) {
    if (offer instanceof MethodOffer.Available available) {
      return new MethodPreview(
          offer.method(),
          Optional.of(available.estimate().reading()),
          Optional.of(available.estimate().use()),
          Optional.empty(),
          isDefault);
    }
    MethodOffer.Unavailable unavailable = (MethodOffer.Unavailable) offer;
    return new MethodPreview(
        offer.method(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(unavailable.sentence(Locale.ENGLISH)),
        isDefault);
  }

  /** The median use of the reading's cycle on its route, among connections of its category. */
  static Optional<BigDecimal> medianUse(Connection connection, long readingId) throws SQLException {
    return Sql.first(
            connection,
            """
            select percentile_cont(0.5) within group (order by o.use)::numeric(18, 4) as median
            from meter_reading m
            join connection c on c.id = m.connection_id
            join connection oc on oc.route_id = c.route_id
            join connection_holding h on h.connection_id = c.id and h.held_end is null
            join account a on a.id = h.account_id
            join connection_holding oh on oh.connection_id = oc.id and oh.held_end is null
            join account oa on oa.id = oh.account_id and oa.category = a.category
            join meter_reading o on o.connection_id = oc.id and o.read_cycle_id = m.read_cycle_id
            where m.id = ? and o.read_on between m.read_on - 120 and m.read_on + 120
              and o.state not in ('VOID', 'REJECTED') and o.use is not null
            """,
            row -> Optional.ofNullable(row.getBigDecimal("median")),
            readingId)
        .flatMap(median -> median);
  }
}
