package io.smart360.it.incontainer;

import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A pool so small that every transaction gets a connection another tenant has just used. */
@DataSourceDefinition(
    name = "java:global/jdbc/two-connections",
    className = "io.smart360.tenancy.TenantDataSource",
    url = "${MPCONFIG=smart360.db.url}",
    user = "${MPCONFIG=smart360.db.user}",
    password = "${MPCONFIG=smart360.db.password}",
    minPoolSize = 2,
    maxPoolSize = 2)
@Stateless
public class TwoConnections {

  /** How a transaction ends. */
  public enum Ending {
    COMMIT,
    ROLLBACK,
    EXCEPTION,
    DATABASE_ERROR
  }

  @Resource(lookup = "java:global/jdbc/two-connections")
  DataSource database;

  @Resource SessionContext context;

  /** The names of the utilities a transaction sees, which then ends as told. */
  public List<String> utilities(Ending ending) {
    List<String> seen = read("select name from utility");
    switch (ending) {
      case COMMIT -> {}
      case ROLLBACK -> context.setRollbackOnly();
      case EXCEPTION -> throw new Seen(seen);
      case DATABASE_ERROR -> {
        try {
          read("select 1 / 0");
        } catch (EJBException e) {
          throw new Seen(seen, e);
        }
      }
    }
    return seen;
  }

  /** The same, outside any transaction. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<String> utilitiesOutsideATransaction() {
    return read("select name from utility");
  }

  private List<String> read(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new EJBException(e);
    }
  }

  /** What a transaction had seen before it failed. */
  public static class Seen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> utilities;

    Seen(List<String> utilities) {
      this.utilities = utilities;
    }

    Seen(List<String> utilities, Throwable cause) {
      super(cause);
      this.utilities = utilities;
    }

    List<String> utilities() {
      return utilities;
    }
  }

  /** Runs as a tenant; 0 is none. Returns what was seen, however the transaction ended. */
  static List<String> seen(TwoConnections pool, long tenant, Optional<Ending> ending) {
    try {
      if (tenant == 0) {
        return look(pool, ending);
      }
      return TenantContext.call(Acting.anew(tenant, "test"), () -> look(pool, ending));
    } catch (EJBException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Seen seen) {
          return seen.utilities();
        }
      }
      throw e;
    }
  }

  private static List<String> look(TwoConnections pool, Optional<Ending> ending) {
    return ending.map(pool::utilities).orElseGet(pool::utilitiesOutsideATransaction);
  }
}
