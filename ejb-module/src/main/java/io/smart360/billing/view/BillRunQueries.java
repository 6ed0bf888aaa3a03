package io.smart360.billing.view;

import io.smart360.billing.run.BillRunState;
import io.smart360.billing.run.order.BillRunMode;
import io.smart360.identity.Roles;
import io.smart360.shared.DateRange;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What screens read about bill runs: lists, progress, exceptions. */
@Stateless
@RolesAllowed({
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.BILLING_SPECIALIST,
  Roles.DATA_MANAGER,
  Roles.FINANCE_MANAGER,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.CSO_MANAGER,
  Roles.AUDITOR
})
public class BillRunQueries {

  private static final String RUN =
      """
      select r.*, c.name as cycle from bill_run r join bill_cycle c on c.id = r.bill_cycle_id
      """;

  private static final String SEARCH =
      """
      where r.utility_id = ? and (? = 0 or r.bill_cycle_id = ?)
        and (cardinality(?::text[]) = 0 or r.state = any(?))
        and (? = '' or r.number ilike '%' || ? || '%' or c.name ilike '%' || ? || '%')
      """;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** The runs found, the newest first. */
  public List<BillRunRow> runs(BillRunSearch search, Page page) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                RUN + SEARCH + "order by r.created_at desc, r.id desc limit ? offset ?",
                BillRunQueries::runRow,
                parameters(search, page.size(), page.first())));
  }

  /** How many runs are found. */
  public long runCount(BillRunSearch search) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(
                    connection,
                    "select count(*) as runs from bill_run r"
                        + " join bill_cycle c on c.id = r.bill_cycle_id "
                        + SEARCH,
                    row -> row.getLong("runs"),
                    parameters(search))
                .orElseThrow());
  }

  /** One run with its progress, read anew at each call. */
  public Optional<BillRunDetails> run(long runId) {
    return DatabaseWork.in(database, connection -> run(connection, runId));
  }

  /**
   * The exceptions of a run, blocking ones first.
   *
   * @param code of one code only; empty for all
   */
  public List<BillExceptionRow> exceptions(long runId, String code, Page page) {
    return DatabaseWork.in(
        database, connection -> RunExceptionRepository.rows(connection, runId, code, page));
  }

  /** Accounts of a run that are in a state, by number, with the reason of those that have one. */
  public List<RunAccountRow> accounts(long runId, String state, Page page) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select i.account_id, a.number, c.name as consumer, i.state, i.reason,
                       coalesce(u.name, i.owner) as owner
                from bill_run_item i
                join account a on a.id = i.account_id
                join consumer c on c.id = a.consumer_id
                left join app_user u on u.email = i.owner
                where i.run_id = ? and i.state = ?
                order by a.number limit ? offset ?
                """,
                row ->
                    new RunAccountRow(
                        row.getLong("account_id"),
                        row.getString("number"),
                        row.getString("consumer"),
                        row.getString("state"),
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getString("owner"))),
                runId,
                state,
                page.size(),
                page.first()));
  }

  /**
   * An account of a run; the reason says why it is held, excluded or not eligible, the owner is who
   * sees to it.
   */
  public record RunAccountRow(
      long accountId,
      String number,
      String consumer,
      String state,
      Optional<String> reason,
      Optional<String> owner) {}

  private static Optional<BillRunDetails> run(Connection connection, long runId)
      throws SQLException {
    BillRunDetails.Progress progress = progress(connection, runId);
    Map<String, Integer> notEligible = notEligible(connection, runId);
    List<BillRunDetails.ExceptionCount> exceptions =
        RunExceptionRepository.counts(connection, runId);
    return Sql.first(
        connection,
        RUN + "where r.id = ?",
        row ->
            new BillRunDetails(
                runRow(row),
                progress,
                notEligible,
                exceptions,
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getString("comment")),
                Optional.ofNullable(row.getString("submitted_by")),
                Optional.ofNullable(row.getString("approved_by")),
                instant(row, "generated_at"),
                instant(row, "posted_at")),
        runId);
  }

  private static BillRunDetails.Progress progress(Connection connection, long runId)
      throws SQLException {
    return Sql.first(
            connection,
            """
            select t.*, coalesce(b.total, s.total, 0) as total,
                   case when r.state = 'GENERATING' then
                     extract(epoch from clock_timestamp() - r.started_at) end as seconds
            from bill_run r
            cross join lateral (
              select count(*) filter (where i.state <> 'NOT_ELIGIBLE') as eligible,
                     count(*) filter (where i.state = 'PENDING') as pending,
                     count(*) filter (where i.state = 'BILLED') as billed,
                     count(*) filter (where i.state = 'HELD') as held,
                     count(*) filter (where i.state = 'EXCLUDED') as excluded
              from bill_run_item i where i.run_id = r.id) t
            cross join lateral (
              select sum(b.amount) as total from bill b
              where b.run_id = r.id and b.state <> 'VOID') b
            cross join lateral (
              select sum(s.amount) as total from simulated_bill s where s.run_id = r.id) s
            where r.id = ?
            """,
            BillRunQueries::progressRow,
            runId)
        .orElse(new BillRunDetails.Progress(0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0));
  }

  private static BillRunDetails.Progress progressRow(ResultSet row) throws SQLException {
    int eligible = row.getInt("eligible");
    int pending = row.getInt("pending");
    BigDecimal seconds = row.getBigDecimal("seconds");
    int rate = seconds == null ? 0 : rate(eligible - pending, seconds);
    return new BillRunDetails.Progress(
        eligible,
        pending,
        row.getInt("billed"),
        row.getInt("held"),
        row.getInt("excluded"),
        row.getBigDecimal("total"),
        rate,
        rate == 0 ? 0 : pending / rate);
  }

  private static int rate(int done, BigDecimal seconds) {
    return seconds.signum() <= 0
        ? 0
        : BigDecimal.valueOf(done).divideToIntegralValue(seconds).intValue();
  }

  private static Map<String, Integer> notEligible(Connection connection, long runId)
      throws SQLException {
    Map<String, Integer> reasons = new TreeMap<>();
    Sql.list(
            connection,
            """
            select reason, count(*) as accounts from bill_run_item
            where run_id = ? and state = 'NOT_ELIGIBLE' group by reason
            """,
            row -> Map.entry(row.getString("reason"), row.getInt("accounts")),
            runId)
        .forEach(reason -> reasons.put(reason.getKey(), reason.getValue()));
    return reasons;
  }

  private static Object[] parameters(BillRunSearch search, Object... more) {
    String[] states = search.states().stream().map(Enum::name).toArray(String[]::new);
    String text = search.text().orElse("");
    Object[] parameters = {
      search.utilityId(),
      search.cycleId().orElse(0),
      search.cycleId().orElse(0),
      states,
      states,
      text,
      text,
      text
    };
    Object[] all = java.util.Arrays.copyOf(parameters, parameters.length + more.length);
    System.arraycopy(more, 0, all, parameters.length, more.length);
    return all;
  }

  private static BillRunRow runRow(ResultSet row) throws SQLException {
    return new BillRunRow(
        row.getLong("id"),
        row.getString("number"),
        row.getString("cycle"),
        BillRunMode.valueOf(row.getString("mode")),
        row.getBoolean("dry_run"),
        BillRunState.valueOf(row.getString("state")),
        new DateRange(Sql.date(row, "period_start"), Sql.date(row, "period_end")),
        Sql.date(row, "bill_on"),
        row.getInt("eligible"),
        row.getInt("billed"),
        row.getInt("held"),
        row.getInt("excluded"),
        Objects.requireNonNullElse(row.getBigDecimal("total"), BigDecimal.ZERO),
        row.getString("prepared_by"),
        Sql.instant(row, "created_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
