package io.smart360.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Physical connections that tell PostgreSQL, as the first statement of every transaction, which
 * tenant it is for and who acts.
 *
 * <p>The container begins a local transaction by switching auto-commit off: that is the one moment
 * all ways in (JPA, JDBC, batch, timers) share. The settings are transaction-local, so a pooled
 * connection carries nothing over; without a tenant every table is empty.
 */
public class TenantDataSource extends PGSimpleDataSource {

  @Override
  public Connection getConnection() throws SQLException {
    return telling(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return telling(super.getConnection(user, password));
  }

  private static Connection telling(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TenantDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class, PGConnection.class},
            new Telling(connection));
  }

  private static final class Telling implements InvocationHandler {

    private final Connection connection;
    private PreparedStatement settings;

    Telling(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      try {
        return switch (method.getName()) {
          case "setAutoCommit" -> setAutoCommit((Boolean) arguments[0]);
          case "unwrap" -> unwrap((Class<?>) arguments[0]);
          case "equals" -> proxy == arguments[0];
          case "hashCode" -> System.identityHashCode(proxy);
          default -> method.invoke(connection, arguments);
        };
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private Object unwrap(Class<?> type) throws SQLException {
      return type.isInstance(connection) ? connection : connection.unwrap(type);
    }

    private Object setAutoCommit(boolean autoCommit) throws SQLException {
      connection.setAutoCommit(autoCommit);
      Optional<Acting> acting = TenantContext.current();
      if (!autoCommit && acting.isPresent()) {
        tell(acting.get());
      }
      return null;
    }

    private void tell(Acting acting) throws SQLException {
      if (settings == null) {
        settings =
            connection.prepareStatement(
                "select set_config('app.tenant_id', ?, true), set_config('app.actor', ?, true),"
                    + " set_config('app.request_id', ?, true)");
      }
      settings.setString(1, Long.toString(acting.tenantId()));
      settings.setString(2, acting.actor());
      settings.setString(3, acting.requestId());
      settings.execute();
    }
  }
}
