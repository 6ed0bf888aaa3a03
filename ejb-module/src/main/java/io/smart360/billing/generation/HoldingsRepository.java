package io.smart360.billing.generation;

import io.smart360.billing.account.BilledSegment;
import io.smart360.billing.account.DatedPlan;
import io.smart360.billing.account.DatedValue;
import io.smart360.billing.account.Holding;
import io.smart360.shared.DateRange;
import io.smart360.tariff.json.JsonRecord;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the service agreements of the accounts of a chunk, their plans and characteristics. */
final class HoldingsRepository {

  private HoldingsRepository() {}

  /** A service agreement, whose it is, and from when its readings are needed. */
  record AccountHolding(long accountId, Holding holding) {}

  /**
   * What of earlier bills a run needs.
   *
   * @param segments how many of the last live segments of each agreement
   * @param inputs whether what they were rated with counts: loads, and energy carried over
   */
  record LookBack(int segments, boolean inputs) {}

  /** The agreements of any of the days, with their last live segments. */
  static List<AccountHolding> holdings(
      Connection connection, long[] accounts, DateRange days, LookBack back) throws SQLException {
    List<HoldingRow> rows =
        Sql.list(
            connection,
            """
            select h.id, h.account_id, h.connection_id, h.held_start, h.held_end,
                   h.billed_until, c.premise_id, c.service, c.metered, c.connected_on,
                   s.period_start, s.period_end, s.quantity, s.estimated, s.state,
                   case when ? then jsonb_build_object(
                     'loads', jsonb_path_query_array(
                       s.inputs, '$.uses[*] ? (@.measure == "DEMAND")'),
                     'carriedOver', s.inputs -> 'carriedOver') end as rated_with
            from connection_holding h
            join connection c on c.id = h.connection_id
            left join lateral (
              select * from bill_segment s
              where s.holding_id = h.id and s.state in ('READY', 'FROZEN', 'CANCEL_PENDING')
              order by s.period_end desc limit ?) s on true
            where h.account_id = any(?) and h.held_start < ?
              and (h.held_end is null or h.held_end > ?)
            order by h.account_id, c.service desc, h.id, s.period_end desc
            """,
            HoldingsRepository::holdingRow,
            back.inputs(),
            back.segments(),
            accounts,
            days.end(),
            days.start());
    Map<Long, List<HoldingRow>> byHolding = new LinkedHashMap<>();
    rows.forEach(
        row -> byHolding.computeIfAbsent(row.holding().id(), id -> new ArrayList<>(1)).add(row));
    return byHolding.values().stream().map(HoldingsRepository::withSegments).toList();
  }

  private record HoldingRow(long accountId, Holding holding, Optional<BilledSegment> billed) {}

  private static AccountHolding withSegments(List<HoldingRow> rows) {
    Holding holding = rows.get(0).holding();
    List<BilledSegment> billed = rows.stream().flatMap(row -> row.billed().stream()).toList();
    return new AccountHolding(
        rows.get(0).accountId(),
        new Holding(
            holding.id(),
            holding.connectionId(),
            holding.premiseId(),
            holding.service(),
            holding.metered(),
            holding.connectedOn(),
            holding.heldStart(),
            holding.heldEnd(),
            billed));
  }

  private static HoldingRow holdingRow(ResultSet row) throws SQLException {
    Holding holding =
        new Holding(
            row.getLong("id"),
            row.getLong("connection_id"),
            row.getLong("premise_id"),
            row.getString("service"),
            row.getBoolean("metered"),
            Sql.date(row, "connected_on"),
            Sql.date(row, "held_start"),
            endOf(row, "held_end"),
            List.of());
    return new HoldingRow(row.getLong("account_id"), holding, segment(row));
  }

  private static Optional<BilledSegment> segment(ResultSet row) throws SQLException {
    LocalDate start = Sql.date(row, "period_start");
    if (start == null) {
      return billedBefore(row);
    }
    Optional<JsonRecord> ratedWith =
        Optional.ofNullable(row.getString("rated_with")).map(JsonRecord::parse);
    return Optional.of(
        new BilledSegment(
            new DateRange(start, Sql.date(row, "period_end")),
            Optional.ofNullable(row.getBigDecimal("quantity")),
            row.getBoolean("estimated"),
            !row.getString("state").equals("READY"),
            ratedWith.map(HoldingsRepository::loads).orElse(List.of()),
            ratedWith.map(HoldingsRepository::carriedOver).orElse(Map.of())));
  }

  private static List<PastDemands.Load> loads(JsonRecord ratedWith) {
    return ratedWith.records("loads").stream().map(HoldingsRepository::load).toList();
  }

  private static Map<String, BigDecimal> carriedOver(JsonRecord ratedWith) {
    Map<String, BigDecimal> left = new HashMap<>();
    ratedWith
        .records("carriedOver")
        .forEach(of -> left.put(of.text("component"), of.decimal("quantity")));
    return left;
  }

  private static PastDemands.Load load(JsonRecord use) {
    return new PastDemands.Load(
        DateRange.inclusive(LocalDate.parse(use.text("from")), LocalDate.parse(use.text("to"))),
        use.decimal("quantity"),
        RateUnit.of(use.text("unit")),
        use.text("bucket"));
  }

  /** What a former billing system billed counts as billed: the first period follows it. */
  private static Optional<BilledSegment> billedBefore(ResultSet row) throws SQLException {
    LocalDate until = Sql.date(row, "billed_until");
    return until == null
        ? Optional.empty()
        : Optional.of(
            new BilledSegment(
                new DateRange(Sql.date(row, "held_start"), until), Optional.empty(), false, true));
  }

  /** An open end reads as the end of time. */
  static LocalDate endOf(ResultSet row, String column) throws SQLException {
    LocalDate end = Sql.date(row, column);
    return end == null ? LocalDate.MAX : end;
  }

  /** The plans of agreements, in the order of their days. */
  static Map<Long, List<DatedPlan>> plans(
      Connection connection, Collection<AccountHolding> holdings, LocalDate end)
      throws SQLException {
    Map<Long, List<DatedPlan>> plans = new HashMap<>();
    Sql.list(
            connection,
            """
            select holding_id, plan_id, valid_start, valid_end from holding_plan
            where holding_id = any(?) and valid_start < ?
            order by holding_id, valid_start
            """,
            row ->
                Map.entry(
                    row.getLong("holding_id"),
                    new DatedPlan(
                        row.getLong("plan_id"),
                        Sql.date(row, "valid_start"),
                        endOf(row, "valid_end"))),
            Sql.longs(holdings, holding -> holding.holding().id()),
            end)
        .forEach(
            plan ->
                plans
                    .computeIfAbsent(plan.getKey(), holding -> new ArrayList<>(1))
                    .add(plan.getValue()));
    return plans;
  }

  /** What a characteristic belongs to. */
  record SubjectId(DatedValue.Subject subject, long id) {}

  /** The characteristics of accounts, connections and agreements. */
  static Map<SubjectId, List<DatedValue>> characteristics(
      Connection connection, Collection<SubjectId> subjects, DateRange days) throws SQLException {
    Map<SubjectId, List<DatedValue>> values = new HashMap<>();
    Sql.list(
            connection,
            """
            select c.subject, c.subject_id, c.name, c.value, c.valid_start, c.valid_end
            from unnest(?, ?) as k(subject, subject_id)
            join characteristic c on c.subject = k.subject and c.subject_id = k.subject_id
            where c.valid_start < ? and (c.valid_end is null or c.valid_end > ?)
            order by c.valid_start
            """,
            HoldingsRepository::characteristic,
            Sql.texts(subjects, subject -> subject.subject().name()),
            Sql.longs(subjects, SubjectId::id),
            days.end(),
            days.start())
        .forEach(
            value ->
                values
                    .computeIfAbsent(value.getKey(), subject -> new ArrayList<>(1))
                    .add(value.getValue()));
    return values;
  }

  private static Map.Entry<SubjectId, DatedValue> characteristic(ResultSet row)
      throws SQLException {
    DatedValue.Subject subject = DatedValue.Subject.valueOf(row.getString("subject"));
    return Map.entry(
        new SubjectId(subject, row.getLong("subject_id")),
        new DatedValue(
            subject,
            row.getString("name"),
            row.getString("value"),
            Sql.date(row, "valid_start"),
            endOf(row, "valid_end")));
  }
}
