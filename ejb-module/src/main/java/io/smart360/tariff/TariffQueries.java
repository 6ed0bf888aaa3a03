package io.smart360.tariff;

import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What screens and the interface read about tariffs; changes nothing. */
@Stateless
@RolesAllowed({
  Roles.SYSTEM_ADMIN,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.CSO_MANAGER,
  Roles.CUSTOMER_EXECUTIVE,
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.BILLING_SPECIALIST,
  Roles.DATA_MANAGER,
  Roles.FINANCE_MANAGER,
  Roles.AUDITOR
})
public class TariffQueries {

  private static final String TARIFF =
      """
      select t.code, t.name, t.service, t.unit, t.frequency, t.source, t.state,
             (select count(*) from tariff_version v where v.tariff_id = t.id) as versions
      from tariff t where t.utility_id = ?
      """;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** The tariffs of a utility by their code. */
  public List<TariffRow> tariffs(long utilityId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(connection, TARIFF + " order by t.code", TariffQueries::tariff, utilityId));
  }

  public Optional<TariffRow> tariff(long utilityId, String code) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(
                connection, TARIFF + " and t.code = ?", TariffQueries::tariff, utilityId, code));
  }

  /** The versions of a tariff, the first first. */
  public List<TariffVersionRow> versions(long utilityId, String code) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select v.number, v.effective_start, v.effective_end, v.state, v.known_at,
                       v.drafted_by, v.approved_by
                from tariff_version v join tariff t on t.id = v.tariff_id
                where t.utility_id = ? and t.code = ?
                order by v.number
                """,
                TariffQueries::version,
                utilityId,
                code));
  }

  /** What a version says, as the JSON document it is rated from. */
  public Optional<String> definition(long utilityId, String code, int number) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(
                connection,
                """
                select v.definition::text
                from tariff_version v join tariff t on t.id = v.tariff_id
                where t.utility_id = ? and t.code = ? and v.number = ?
                """,
                row -> row.getString(1),
                utilityId,
                code,
                number));
  }

  private static TariffRow tariff(ResultSet row) throws SQLException {
    return new TariffRow(
        row.getString("code"),
        row.getString("name"),
        row.getString("service"),
        row.getString("unit"),
        row.getString("frequency"),
        row.getString("source"),
        row.getString("state"),
        row.getInt("versions"));
  }

  private static TariffVersionRow version(ResultSet row) throws SQLException {
    return new TariffVersionRow(
        row.getInt("number"),
        Sql.date(row, "effective_start"),
        Optional.ofNullable(Sql.date(row, "effective_end")),
        TariffVersionState.valueOf(row.getString("state")),
        Sql.instant(row, "known_at"),
        row.getString("drafted_by"),
        Optional.ofNullable(row.getString("approved_by")));
  }
}
