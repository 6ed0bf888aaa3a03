package io.smart360.tenancy;

import io.smart360.database.Login;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * What the container does, for tests that run services on a real database without one: a
 * transaction belongs to a thread, is told its tenant at its start, and all work in it gets the
 * same connection.
 */
public final class TestTransactions {

  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final Login login;
  private final AtomicInteger statements = new AtomicInteger();

  /** Transactions as this role. */
  public TestTransactions(Login login) {
    this.login = login;
  }

  /** Runs the work in a transaction of its own and commits it; rolls back when it throws. */
  public <T> T in(Acting acting, Callable<T> work) throws Exception {
    try (Connection connection = login.connect()) {
      connection.setAutoCommit(false);
      begin(connection, acting);
      CURRENT.set(counting(connection));
      try {
        T result = TenantContext.call(acting, () -> call(work));
        connection.commit();
        return result;
      } catch (Rethrown e) {
        connection.rollback();
        throw e.cause;
      } finally {
        CURRENT.remove();
      }
    }
  }

  /** Runs the work in a transaction and takes it back, whatever it did. */
  public void rolledBack(Acting acting, Callable<?> work) throws Exception {
    try (Connection connection = login.connect()) {
      connection.setAutoCommit(false);
      begin(connection, acting);
      CURRENT.set(counting(connection));
      try {
        TenantContext.call(acting, () -> call(work));
      } finally {
        CURRENT.remove();
        connection.rollback();
      }
    }
  }

  /** Executes statements that have no parameters, in one transaction. */
  public void execute(Acting acting, String... sql) throws Exception {
    in(
        acting,
        () -> {
          try (Connection connection = database().getConnection();
              Statement statement = connection.createStatement()) {
            for (String one : sql) {
              statement.execute(one);
            }
          }
          return null;
        });
  }

  /** Gives every caller the connection of the transaction its thread is in. */
  public DataSource database() {
    return (DataSource)
        Proxy.newProxyInstance(
            TestTransactions.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
              }
              if (CURRENT.get() == null) {
                throw new SQLException("No transaction has begun");
              }
              return CURRENT.get();
            });
  }

  /** How many statements were prepared so far, over all transactions. */
  public int statements() {
    return statements.get();
  }

  private Connection counting(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TestTransactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              String name = method.getName().toLowerCase(Locale.ROOT);
              if (name.equals("close")) {
                return null;
              }
              if (name.startsWith("prepare")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void begin(Connection connection, Acting acting) throws SQLException {
    Sql.first(
        connection,
        """
        select set_config('app.tenant_id', ?, true), set_config('app.actor', ?, true),
               set_config('app.request_id', ?, true)
        """,
        row -> row.getString(1),
        Long.toString(acting.tenantId()),
        acting.actor(),
        acting.requestId());
  }

  private static <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new Rethrown(e);
    }
  }

  private static final class Rethrown extends RuntimeException {

    private final Exception cause;

    Rethrown(Exception cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
