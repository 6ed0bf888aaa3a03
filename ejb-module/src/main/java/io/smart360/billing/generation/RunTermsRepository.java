package io.smart360.billing.generation;

import io.smart360.billing.calculation.PlanTariff;
import io.smart360.billing.calculation.RunTerms;
import io.smart360.billing.calculation.TariffCatalogue;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.billing.setting.BillingSettings;
import io.smart360.billing.setting.BusinessCalendar;
import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.TariffTimeline;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what holds for all bills of a run: dates, tariffs, settings, calendar, ledger codes. */
final class RunTermsRepository {

  private RunTermsRepository() {}

  static RunWork read(Connection connection, long runId) throws SQLException {
    RunRow run =
        Sql.first(
                connection,
                """
                select r.utility_id, r.number, r.dry_run, r.period_start, r.period_end, r.bill_on,
                       c.frequency
                from bill_run r join bill_cycle c on c.id = r.bill_cycle_id
                where r.id = ?
                """,
                RunTermsRepository::runRow,
                runId)
            .orElseThrow(() -> new BillRunNotFound(runId));
    RunTerms terms =
        new RunTerms(
            run.period(),
            run.billOn(),
            run.frequency(),
            tariffs(connection, run),
            serviceUnits(connection, run.utilityId()),
            new HashSet<>(glCodes(connection, run.utilityId())),
            new BusinessCalendar(new HashSet<>(holidays(connection, run))),
            settings(connection, run.utilityId()));
    return new RunWork(runId, run.utilityId(), run.number(), !run.dryRun(), terms);
  }

  private record RunRow(
      long utilityId,
      String number,
      boolean dryRun,
      DateRange period,
      LocalDate billOn,
      Frequency frequency) {}

  private static RunRow runRow(ResultSet row) throws SQLException {
    return new RunRow(
        row.getLong("utility_id"),
        row.getString("number"),
        row.getBoolean("dry_run"),
        new DateRange(Sql.date(row, "period_start"), Sql.date(row, "period_end")),
        Sql.date(row, "bill_on"),
        Frequency.valueOf(row.getString("frequency")));
  }

  private record VersionRow(
      long planId,
      String tariff,
      String service,
      long versionId,
      Optional<LocalDate> start,
      Optional<LocalDate> end,
      Optional<String> definition) {}

  /** A plan's tariff without any active version stays in: its bills are held as BX-E02. */
  private static TariffCatalogue tariffs(Connection connection, RunRow run) throws SQLException {
    List<VersionRow> rows =
        Sql.list(
            connection,
            """
            select p.plan_id, t.code, t.service, coalesce(v.id, 0) as version_id,
                   v.effective_start, v.effective_end, v.definition::text as definition
            from plan_tariff p
            join tariff t on t.id = p.tariff_id
            left join tariff_version v on v.tariff_id = t.id and v.state = 'ACTIVE'
              and v.effective_start < ?
              and (v.effective_end is null or v.effective_end > ?::date - 400)
            where t.utility_id = ?
            order by p.plan_id, t.code, v.effective_start
            """,
            RunTermsRepository::versionRow,
            run.period().end(),
            run.period().start(),
            run.utilityId());
    Map<Long, RateSheet> sheets = new HashMap<>();
    Map<Long, Map<String, List<VersionRow>>> plans = new LinkedHashMap<>();
    for (VersionRow row : rows) {
      plans
          .computeIfAbsent(row.planId(), plan -> new LinkedHashMap<>())
          .computeIfAbsent(row.tariff(), tariff -> new ArrayList<>())
          .add(row);
      row.definition()
          .ifPresent(
              text ->
                  sheets.computeIfAbsent(
                      row.versionId(), id -> Rating.compile(TariffFile.fromJson(text), id)));
    }
    Map<Long, List<PlanTariff>> catalogue = new HashMap<>();
    plans.forEach(
        (plan, tariffs) ->
            catalogue.put(
                plan, tariffs.values().stream().map(all -> planTariff(all, sheets)).toList()));
    return new TariffCatalogue(catalogue);
  }

  private static VersionRow versionRow(ResultSet row) throws SQLException {
    return new VersionRow(
        row.getLong("plan_id"),
        row.getString("code"),
        row.getString("service"),
        row.getLong("version_id"),
        Optional.ofNullable(Sql.date(row, "effective_start")),
        Optional.ofNullable(Sql.date(row, "effective_end")),
        Optional.ofNullable(row.getString("definition")));
  }

  private static PlanTariff planTariff(List<VersionRow> versions, Map<Long, RateSheet> sheets) {
    List<TariffTimeline.Term> terms =
        versions.stream()
            .filter(version -> version.start().isPresent())
            .map(
                version ->
                    TariffTimeline.Term.of(
                        version.start().orElseThrow(),
                        version.end(),
                        sheets.get(version.versionId())))
            .toList();
    VersionRow any = versions.get(0);
    return new PlanTariff(any.tariff(), any.service(), new TariffTimeline(terms));
  }

  private static Map<String, RateUnit> serviceUnits(Connection connection, long utilityId)
      throws SQLException {
    Map<String, RateUnit> units = new HashMap<>();
    Sql.list(
            connection,
            "select service, unit from utility_service where utility_id = ?",
            row -> Map.entry(row.getString("service"), row.getString("unit")),
            utilityId)
        .forEach(entry -> unit(entry.getValue()).ifPresent(u -> units.put(entry.getKey(), u)));
    return units;
  }

  /** A unit as rating knows it; none for what is not measured. */
  static Optional<RateUnit> unit(String text) {
    try {
      return Optional.of(RateUnit.of(text.equals("ft3") ? "CF" : text));
    } catch (InvalidTariff unknown) {
      return Optional.empty();
    }
  }

  private static List<String> glCodes(Connection connection, long utilityId) throws SQLException {
    return Sql.list(
        connection,
        "select code from gl_code where utility_id = ? and active",
        row -> row.getString("code"),
        utilityId);
  }

  private static List<LocalDate> holidays(Connection connection, RunRow run) throws SQLException {
    return Sql.list(
        connection,
        "select day from holiday where utility_id = ? and day >= ?",
        row -> Sql.date(row, "day"),
        run.utilityId(),
        run.billOn());
  }

  private record SettingRow(String name, String category, String value) {}

  static BillingSettings settings(Connection connection, long utilityId) throws SQLException {
    Map<String, Map<String, String>> values = new HashMap<>();
    Sql.list(
            connection,
            """
            select name, category, value from utility_setting
            where utility_id = ? and name like 'billing.%'
            """,
            row ->
                new SettingRow(
                    row.getString("name"), row.getString("category"), row.getString("value")),
            utilityId)
        .forEach(
            setting ->
                values
                    .computeIfAbsent(setting.name(), name -> new HashMap<>())
                    .put(setting.category(), setting.value()));
    return new BillingSettings(values);
  }
}
