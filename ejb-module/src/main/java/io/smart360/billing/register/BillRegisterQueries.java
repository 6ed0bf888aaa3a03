package io.smart360.billing.register;

import io.smart360.billing.view.BillState;
import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The register of bills of a utility, and one bill of it; changes nothing. */
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
  Roles.SYSTEM_ADMIN,
  Roles.AUDITOR
})
public class BillRegisterQueries {

  private static final int FETCHED_AT_ONCE = 1000;
  private static final int RUNS_TO_CHOOSE = 24;

  private static final String COLUMNS =
      """
      select b.id, b.number, a.number as account, c.name as consumer, b.period_start, b.period_end,
             b.amount, b.due_on, b.estimated, b.state, u.services, u.quantities, u.units
      """;

  private static final String JOINED =
      """
      from bill b
      join account a on a.tenant_id = b.tenant_id and a.id = b.account_id
      join consumer c on c.tenant_id = a.tenant_id and c.id = a.consumer_id
      """;

  private static final String USES =
      """
      left join lateral (
        select array_agg(s.service order by s.id) as services,
               array_agg(s.quantity order by s.id) as quantities,
               array_agg(coalesce(s.unit, '') order by s.id) as units
        from bill_segment s
        where s.tenant_id = b.tenant_id and s.bill_id = b.id and s.quantity is not null) u on true
      """;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** Some of the bills found, in this order. */
  public List<BillRow> bills(BillSearch search, BillOrder order, int first, int size) {
    Condition condition = Condition.of(search);
    String page =
        "select b.* "
            + JOINED
            + condition.where()
            + " order by "
            + order.sql()
            + " limit ? offset ?";
    Object[] parameters = condition.with(size, first);
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                COLUMNS
                    + JOINED.replace("from bill b", "from (" + page + ") b")
                    + USES
                    + " order by "
                    + order.sql(),
                BillRegisterQueries::row,
                parameters));
  }

  /** How many there are of each state, whatever state is searched for. */
  public List<BillTally> tallies(BillSearch search) {
    Condition condition = Condition.of(search.ofEveryState());
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                "select b.state, count(*), sum(b.amount) from bill b "
                    + condition.where()
                    + " group by b.state",
                row ->
                    new BillTally(
                        BillState.valueOf(row.getString(1)), row.getLong(2), row.getBigDecimal(3)),
                condition.with()));
  }

  /** Gives every bill found to the taker, one by one, the newest first; of any number. */
  public void eachBill(BillSearch search, Consumer<BillRow> taker) {
    DatabaseWork.in(database, connection -> each(connection, Condition.of(search), taker));
  }

  private static long each(Connection connection, Condition condition, Consumer<BillRow> taker)
      throws SQLException {
    long given = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            COLUMNS + JOINED + USES + condition.where() + " order by b.id desc")) {
      query.setFetchSize(FETCHED_AT_ONCE);
      Object[] parameters = condition.with();
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          taker.accept(row(row));
          given++;
        }
      }
    }
    return given;
  }

  /** The latest runs of a utility that made bills, to choose from. */
  public List<RunChoice> latestRuns(long utilityId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select r.id, r.number, y.name, r.period_end
                from bill_run r
                join bill_cycle y on y.tenant_id = r.tenant_id and y.id = r.bill_cycle_id
                where r.utility_id = ? and not r.dry_run
                order by r.id desc limit ?
                """,
                row ->
                    new RunChoice(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Sql.date(row, "period_end")),
                utilityId,
                RUNS_TO_CHOOSE));
  }

  /**
   * One bill with its services, lines and meter rows.
   *
   * @throws BillNotFound when the utility has no such bill
   */
  public BillDetails details(long utilityId, long billId) {
    return DatabaseWork.in(
        database,
        connection ->
            new BillDetails(
                BillDetailsRepository.head(connection, utilityId, billId)
                    .orElseThrow(() -> new BillNotFound(billId)),
                BillDetailsRepository.segments(connection, billId),
                BillDetailsRepository.lines(connection, billId),
                BillDetailsRepository.meters(connection, billId)));
  }

  private static BillRow row(ResultSet row) throws SQLException {
    return new BillRow(
        row.getLong("id"),
        Optional.ofNullable(row.getString("number")),
        row.getString("account"),
        row.getString("consumer"),
        Sql.date(row, "period_start"),
        Sql.date(row, "period_end"),
        uses(row),
        row.getBigDecimal("amount"),
        Sql.date(row, "due_on"),
        row.getBoolean("estimated"),
        BillState.valueOf(row.getString("state")));
  }

  private static List<BillRow.Use> uses(ResultSet row) throws SQLException {
    Array services = row.getArray("services");
    if (services == null) {
      return List.of();
    }
    String[] names = (String[]) services.getArray();
    BigDecimal[] quantities = (BigDecimal[]) row.getArray("quantities").getArray();
    String[] units = (String[]) row.getArray("units").getArray();
    List<BillRow.Use> uses = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      uses.add(new BillRow.Use(names[i], quantities[i], units[i]));
    }
    return uses;
  }

  /** The condition of a search, and the parameters of its question marks. */
  private record Condition(String where, List<Object> parameters) {

    static Condition of(BillSearch search) {
      List<String> conditions = new ArrayList<>(List.of("b.utility_id = ?"));
      List<Object> parameters = new ArrayList<>(List.of(search.utilityId()));
      search.state().ifPresent(state -> add(conditions, "b.state = ?", parameters, state.name()));
      search.runId().ifPresent(run -> add(conditions, "b.run_id = ?", parameters, run));
      search
          .month()
          .ifPresent(
              month -> {
                add(conditions, "b.period_end > ?", parameters, month.atDay(1));
                add(conditions, "b.period_end <= ?", parameters, month.plusMonths(1).atDay(1));
              });
      search
          .text()
          .map(BillRegisterQueries::escaped)
          .ifPresent(text -> find(conditions, parameters, text));
      return new Condition("where " + String.join(" and ", conditions), parameters);
    }

    private static void add(
        List<String> conditions, String condition, List<Object> parameters, Object parameter) {
      conditions.add(condition);
      parameters.add(parameter);
    }

    private static void find(List<String> conditions, List<Object> parameters, String text) {
      conditions.add(
          """
          (b.number like ? or b.account_id = any (array(
             select f.id from account f
             join consumer n on n.tenant_id = f.tenant_id and n.id = f.consumer_id
             where f.number like ? or n.name ilike ?)))
          """);
      parameters.addAll(List.of(text + "%", text + "%", "%" + text + "%"));
    }

    Object[] with(Object... more) {
      List<Object> all = new ArrayList<>(parameters);
      all.addAll(List.of(more));
      return all.toArray();
    }
  }

  private static String escaped(String text) {
    return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
