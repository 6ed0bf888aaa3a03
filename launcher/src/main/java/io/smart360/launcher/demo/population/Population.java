package io.smart360.launcher.demo.population;

import io.smart360.database.Login;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A demo tenant with its utility, its staff and its consumers, loaded once. */
public final class Population {

  private static final int ACCOUNTS_PER_BLOCK = 2000;
  private static final long IDS_PER_ACCOUNT = 40;
  private static final long IDS_OF_SET_UP = 1000;

  private final Login owner;

  /**
   * @param owner the role that passes the tenant wall; each row written names its tenant
   */
  public Population(Login owner) {
    this.owner = owner;
  }

  /** What was loaded. */
  public record Loaded(long accounts, long rows) {}

  public boolean isLoaded(String tenant) throws SQLException {
    try (Connection connection = owner.connect();
        PreparedStatement query =
            connection.prepareStatement("select 1 from tenant where code = ?")) {
      query.setString(1, tenant);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  /** Loads the tenant in one transaction: it is there as a whole or not at all. */
  public Loaded load(TenantPlan plan) throws SQLException {
    try (Connection connection = owner.connect()) {
      connection.setAutoCommit(false);
      Ids ids = Ids.reserve(connection, plan.accounts() * IDS_PER_ACCOUNT + IDS_OF_SET_UP);
      UtilityIds utility = new UtilitySetup(connection, ids).make(plan);
      Loaded loaded = loadAccounts(connection, plan, utility, ids);
      noteFormerBilling(connection, utility);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "update tenant set state = 'LIVE' where tenant_id = " + utility.tenantId());
        statement.executeUpdate(
            "insert into number_series (tenant_id, utility_id, entity, next_value) values ("
                + utility.tenantId()
                + ", "
                + utility.utilityId()
                + ", 'ACCOUNT', "
                + (loaded.accounts() + 1)
                + ")");
      }
      connection.commit();
      analyze(connection);
      return loaded;
    }
  }

  /** The former system billed up to the last reading of the history. */
  private static void noteFormerBilling(Connection connection, UtilityIds utility)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update connection_holding set billed_until = ? where tenant_id = ? and held_start < ?"
                + " and (held_end is null or held_end >= ?)")) {
      LocalDate until = DemoDates.LAST_BILLED.plusDays(1);
      update.setObject(1, until);
      update.setLong(2, utility.tenantId());
      update.setObject(3, until);
      update.setObject(4, until);
      update.executeUpdate();
    }
  }

  private static Loaded loadAccounts(
      Connection connection, TenantPlan plan, UtilityIds utility, Ids ids) throws SQLException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    ConstraintsAside constraints = ConstraintsAside.of(connection, new Tables().large());
    AccountMaker maker = new AccountMaker(utility, ids);
    long rows = 0;
    try (Sender sender = new Sender(copy)) {
      for (int start = 0; start < plan.accounts(); start += ACCOUNTS_PER_BLOCK) {
        Tables block = new Tables();
        int end = Math.min(start + ACCOUNTS_PER_BLOCK, plan.accounts());
        maker.make(start, end, plan.seed(), block);
        rows += block.written();
        sender.send(block);
      }
    }
    constraints.putBack();
    return new Loaded(maker.accountsMade(), rows);
  }

  private static void analyze(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }
}
