package io.smart360.billing.view;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What screens and interfaces read about bills: lists, one bill, why a line is what it is. */
@Stateless
@RolesAllowed({
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.BILLING_SPECIALIST,
  Roles.FINANCE_MANAGER,
  Roles.CSO_MANAGER,
  Roles.CUSTOMER_EXECUTIVE,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.AUDITOR
})
public class BillQueries {

  private static final String BILL =
      """
      select b.*, a.number as account_number, a.mailing_address, c.name as consumer
      from bill b
      join account a on a.id = b.account_id
      join consumer c on c.id = a.consumer_id
      """;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** The bills found, the newest first. */
  public List<BillRow> bills(BillSearch search, Page page) {
    Condition condition = Condition.of(search);
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                BILL + condition.sql() + " order by b.bill_on desc, b.id limit ? offset ?",
                BillQueries::billRow,
                condition.with(page.size(), page.first())));
  }

  /** How many bills are found, and what they come to. */
  public BillTotals totals(BillSearch search) {
    Condition condition = Condition.of(search);
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(
                    connection,
                    "select count(*) as bills, coalesce(sum(b.amount), 0) as amount,"
                        + " count(*) filter (where b.estimated) as estimated from bill b "
                        + condition.sql(),
                    row ->
                        new BillTotals(
                            row.getLong("bills"),
                            row.getLong("estimated"),
                            row.getBigDecimal("amount")),
                    condition.with())
                .orElseThrow());
  }

  /** Bills counted and summed: the cards above a list. */
  public record BillTotals(long bills, long estimated, BigDecimal amount) {}

  /** One bill with everything on it. */
  public Optional<BillDetails> bill(long billId) {
    return DatabaseWork.in(database, connection -> bill(connection, billId));
  }

  /** Why a line of a bill is what it is; empty if there is no such line. */
  public Optional<LineExplanation> explain(long billId, int lineNumber) {
    return DatabaseWork.in(
        database, connection -> LineExplanationRepository.explain(connection, billId, lineNumber));
  }

  private static Optional<BillDetails> bill(Connection connection, long billId)
      throws SQLException {
    List<BillDetails.Segment> segments = BillSegmentRepository.segments(connection, billId);
    return Sql.first(
        connection,
        BILL + " where b.id = ?",
        row ->
            new BillDetails(
                billRow(row),
                row.getString("mailing_address"),
                row.getBigDecimal("charges"),
                row.getBigDecimal("taxes"),
                balance(row),
                segments),
        billId);
  }

  private static Optional<BillDetails.Balance> balance(ResultSet row) throws SQLException {
    BigDecimal totalDue = row.getBigDecimal("total_due");
    return totalDue == null
        ? Optional.empty()
        : Optional.of(
            new BillDetails.Balance(
                row.getBigDecimal("previous_balance"),
                row.getBigDecimal("payments"),
                row.getBigDecimal("adjustments"),
                totalDue));
  }

  private static BillRow billRow(ResultSet row) throws SQLException {
    return new BillRow(
        row.getLong("id"),
        Optional.ofNullable(row.getString("number")),
        row.getLong("run_id"),
        row.getLong("account_id"),
        row.getString("account_number"),
        row.getString("consumer"),
        new DateRange(Sql.date(row, "period_start"), Sql.date(row, "period_end")),
        Sql.date(row, "bill_on"),
        Sql.date(row, "due_on"),
        BillState.valueOf(row.getString("state")),
        row.getString("currency"),
        row.getBigDecimal("amount"),
        Optional.ofNullable(row.getBigDecimal("total_due")),
        row.getBoolean("estimated"));
  }

  /** The conditions of a search as SQL, with their parameters in order. */
  private record Condition(String sql, List<Object> parameters) {

    private static final String TEXT =
        """
         and b.id in (
          select n.id from bill n where upper(n.number) like upper(?) || '%'
          union
          select m.id from bill m where m.account_id in (
            select a.id from account a where a.number ilike ? || '%'
              or a.mailing_address ilike '%' || ? || '%'
            union
            select a.id from consumer c join account a on a.consumer_id = c.id
            where c.name ilike '%' || ? || '%'
            union
            select h.account_id from meter m
            join meter_installation i on i.meter_id = m.id
            join connection_holding h on h.connection_id = i.connection_id
            where upper(m.number) = upper(?)))
        """;

    static Condition of(BillSearch search) {
      StringBuilder sql = new StringBuilder("where b.utility_id = ?");
      List<Object> parameters = new ArrayList<>();
      parameters.add(search.utilityId());
      search.runId().ifPresent(run -> add(sql, parameters, " and b.run_id = ?", run));
      search
          .accountId()
          .ifPresent(account -> add(sql, parameters, " and b.account_id = ?", account));
      search.billedOn().ifPresent(days -> addDays(sql, parameters, days));
      search.least().ifPresent(least -> add(sql, parameters, " and b.amount >= ?", least));
      search.most().ifPresent(most -> add(sql, parameters, " and b.amount <= ?", most));
      if (search.states().isEmpty()) {
        sql.append(" and b.state <> 'VOID'");
      } else {
        String[] states = search.states().stream().map(Enum::name).toArray(String[]::new);
        add(sql, parameters, " and b.state = any(?)", (Object) states);
      }
      search.text().ifPresent(text -> add(sql, parameters, TEXT, text, text, text, text, text));
      return new Condition(sql.toString(), parameters);
    }

    private static void addDays(StringBuilder sql, List<Object> parameters, DateRange days) {
      LocalDate start = days.start();
      add(sql, parameters, " and b.bill_on >= ? and b.bill_on < ?", start, days.end());
    }

    private static void add(
        StringBuilder sql, List<Object> parameters, String condition, Object... values) {
      sql.append(condition);
      parameters.addAll(List.of(values));
    }

    Object[] with(Object... more) {
      List<Object> all = new ArrayList<>(parameters);
      all.addAll(List.of(more));
      return all.toArray();
    }
  }
}
