package io.smart360.billing.generation;

import io.smart360.billing.account.Installation;
import io.smart360.billing.account.Reading;
import io.smart360.billing.account.Register;
import io.smart360.shared.DateRange;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the meters of the connections of a chunk, their registers and readings. */
final class MetersRepository {

  private MetersRepository() {}

  /** The meters fitted on any of the days, by connection, in the order of their fitting. */
  static Map<Long, List<Installation>> installations(
      Connection connection, long[] connections, DateRange days) throws SQLException {
    Map<Long, InstallationRow> rows = new LinkedHashMap<>();
    Sql.list(
            connection,
            """
            select i.id as installation_id, i.connection_id, i.meter_id, m.number as meter_number,
                   m.size, i.installed_on, i.removed_on, r.id as register_id, r.number, r.unit,
                   r.dials, r.multiplier, r.kind, r.direction, r.time_of_use, r.valid_start,
                   r.valid_end
            from meter_installation i
            join meter m on m.id = i.meter_id
            join register r on r.meter_id = i.meter_id
            where i.connection_id = any(?) and i.installed_on < ?
              and (i.removed_on is null or i.removed_on >= ?)
            order by i.connection_id, i.installed_on, i.id, r.number, r.valid_start
            """,
            MetersRepository::installationRow,
            connections,
            days.end(),
            days.start())
        .forEach(row -> rows.merge(row.id(), row, InstallationRow::plus));
    Map<Long, List<Installation>> byConnection = new HashMap<>();
    rows.values()
        .forEach(
            row ->
                byConnection
                    .computeIfAbsent(row.connectionId(), id -> new ArrayList<>(1))
                    .add(row.installation()));
    return byConnection;
  }

  private record InstallationRow(long id, long connectionId, Installation installation) {

    InstallationRow plus(InstallationRow other) {
      List<Register> registers = new ArrayList<>(installation.registers());
      registers.addAll(other.installation.registers());
      return new InstallationRow(
          id,
          connectionId,
          new Installation(
              installation.meterId(),
              installation.meterNumber(),
              installation.meterSize(),
              installation.installedOn(),
              installation.removedOn(),
              registers));
    }
  }

  private static InstallationRow installationRow(ResultSet row) throws SQLException {
    return new InstallationRow(
        row.getLong("installation_id"),
        row.getLong("connection_id"),
        new Installation(
            row.getLong("meter_id"),
            row.getString("meter_number"),
            row.getString("size"),
            Sql.date(row, "installed_on"),
            HoldingsRepository.endOf(row, "removed_on"),
            List.of(register(row))));
  }

  private static Register register(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    return new Register(
        row.getLong("register_id"),
        row.getInt("number"),
        RunTermsRepository.unit(unit).orElseGet(() -> RateUnit.of("unit")),
        row.getInt("dials"),
        row.getBigDecimal("multiplier"),
        row.getString("kind"),
        row.getString("direction"),
        row.getString("time_of_use"),
        Sql.date(row, "valid_start"),
        HoldingsRepository.endOf(row, "valid_end"));
  }

  /** The readings of connections, each from its own day on, in the order of their days. */
  static Map<Long, List<Reading>> readings(
      Connection connection, Map<Long, LocalDate> since, LocalDate last) throws SQLException {
    Map<Long, List<Reading>> byConnection = new HashMap<>();
    LocalDate first = since.values().stream().min(Comparator.naturalOrder()).orElse(last);
    Sql.list(
            connection,
            """
            select r.id, r.register_id, r.connection_id, r.read_on, r.value, r.type, r.source,
                   r.state, r.rolled_over, r.estimates_in_row
            from unnest(?, ?) as k(connection_id, since)
            join meter_reading r on r.connection_id = k.connection_id and r.read_on >= k.since
            where r.read_on between ? and ? and r.state not in ('VOID', 'REJECTED', 'CORRECTED')
            order by r.connection_id, r.read_on, r.id
            """,
            row -> Map.entry(row.getLong("connection_id"), reading(row)),
            Sql.longs(since.keySet(), Long::longValue),
            Sql.dates(since.values(), day -> day),
            first,
            last)
        .forEach(
            reading ->
                byConnection
                    .computeIfAbsent(reading.getKey(), id -> new ArrayList<>(2))
                    .add(reading.getValue()));
    return byConnection;
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getLong("id"),
        row.getLong("register_id"),
        Sql.date(row, "read_on"),
        Optional.ofNullable(row.getBigDecimal("value")),
        row.getString("type"),
        row.getString("source"),
        row.getString("state"),
        row.getBoolean("rolled_over"),
        row.getInt("estimates_in_row"));
  }
}
