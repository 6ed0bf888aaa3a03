package io.smart360.tariff;

import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Tariffs and their versions as they are stored. */
final class TariffRepository {

  private static final String VERSION =
      """
      select id, version, tariff_id, number, effective_start, effective_end, state, drafted_by
      from tariff_version
      """;

  private TariffRepository() {}

  /** A tariff's id, and what all its versions must agree on. */
  record Head(long id, String service, String unit, String frequency) {

    boolean fits(TariffHeader header) {
      return service.equals(header.service().name())
          && unit.equals(header.unit().name())
          && frequency.equals(header.frequency().name());
    }
  }

  /** A version about to be stored. */
  record NewVersion(
      long tariffId, LocalDate effectiveStart, String definition, String draftedBy, Instant now) {}

  /** The tariff; nobody else adds versions to it until the transaction ends. */
  static Optional<Head> lock(Connection connection, long utilityId, String code)
      throws SQLException {
    return Sql.first(
        connection,
        """
        select id, service, unit, frequency from tariff
        where utility_id = ? and code = ? for update
        """,
        row -> new Head(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        utilityId,
        code);
  }

  static boolean supplies(Connection connection, long utilityId, String service)
      throws SQLException {
    return Sql.first(
            connection,
            "select 1 from utility_service where utility_id = ? and service = ?",
            row -> row.getInt(1),
            utilityId,
            service)
        .isPresent();
  }

  static Currency currencyOf(Connection connection, long utilityId) throws SQLException {
    return Sql.first(
            connection,
            "select currency from utility where id = ?",
            row -> Currency.getInstance(row.getString(1)),
            utilityId)
        .orElseThrow(() -> new IllegalArgumentException("No utility " + utilityId));
  }

  static Head add(Connection connection, long utilityId, TariffHeader header) throws SQLException {
    long id = nextId(connection);
    Sql.update(
        connection,
        """
        insert into tariff (id, utility_id, code, name, service, unit, frequency, source)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        utilityId,
        header.code(),
        header.name().in("en"),
        header.service(),
        header.unit().name(),
        header.frequency(),
        header.source());
    return new Head(id, header.service().name(), header.unit().name(), header.frequency().name());
  }

  static boolean hasVersionFrom(Connection connection, long tariffId, LocalDate day)
      throws SQLException {
    return Sql.first(
            connection,
            """
            select 1 from tariff_version where tariff_id = ? and effective_start = ?
              and state not in ('SUPERSEDED', 'ARCHIVED')
            """,
            row -> row.getInt(1),
            tariffId,
            day)
        .isPresent();
  }

  /** Stores a draft under the next number, which it returns. */
  static int add(Connection connection, NewVersion version) throws SQLException {
    long id = nextId(connection);
    return Sql.first(
            connection,
            """
            insert into tariff_version (id, tariff_id, number, effective_start, state, definition,
                                        known_at, drafted_by)
            select ?, ?, coalesce(max(number), 0) + 1, ?, 'DRAFT', ?::jsonb, ?, ?
            from tariff_version where tariff_id = ?
            returning number
            """,
            row -> row.getInt(1),
            id,
            version.tariffId(),
            version.effectiveStart(),
            version.definition(),
            version.now(),
            version.draftedBy(),
            version.tariffId())
        .orElseThrow();
  }

  static Optional<TariffVersion> find(Connection connection, long tariffId, int number)
      throws SQLException {
    return Sql.first(
        connection,
        VERSION + " where tariff_id = ? and number = ?",
        TariffRepository::version,
        tariffId,
        number);
  }

  /** Approved versions in the order of their days. */
  static List<TariffVersion> active(Connection connection, long tariffId) throws SQLException {
    return Sql.list(
        connection,
        VERSION + " where tariff_id = ? and state = 'ACTIVE' order by effective_start",
        TariffRepository::version,
        tariffId);
  }

  /**
   * Keeps a version's new state.
   *
   * @param approver who approved it, when that is what happened
   * @throws TariffVersionChanged when it is no longer the one that was read
   */
  static void save(Connection connection, TariffVersion version, Optional<String> approver)
      throws SQLException {
    int changed =
        Sql.update(
            connection,
            """
            update tariff_version
            set state = ?, effective_end = ?, approved_by = coalesce(?, approved_by),
                version = version + 1
            where id = ? and version = ?
            """,
            version.state(),
            version.effectiveEnd().orElse(null),
            approver.orElse(null),
            version.id(),
            version.edition());
    if (changed == 0) {
      throw new TariffVersionChanged(version.number());
    }
  }

  static Optional<Long> findPlan(Connection connection, long utilityId, String code)
      throws SQLException {
    return Sql.first(
        connection,
        "select id from plan where utility_id = ? and code = ?",
        row -> row.getLong(1),
        utilityId,
        code);
  }

  static void addToPlan(Connection connection, long planId, long tariffId) throws SQLException {
    Sql.update(
        connection,
        "insert into plan_tariff (plan_id, tariff_id) values (?, ?) on conflict do nothing",
        planId,
        tariffId);
  }

  private static long nextId(Connection connection) throws SQLException {
    return Sql.first(connection, "select nextval('entity_id')", row -> row.getLong(1))
        .orElseThrow();
  }

  private static TariffVersion version(ResultSet row) throws SQLException {
    return new TariffVersion(
        row.getLong("id"),
        row.getInt("version"),
        row.getLong("tariff_id"),
        row.getInt("number"),
        Sql.date(row, "effective_start"),
        Optional.ofNullable(Sql.date(row, "effective_end")),
        TariffVersionState.valueOf(row.getString("state")),
        row.getString("drafted_by"));
  }
}
