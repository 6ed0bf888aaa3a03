package io.smart360.tenancy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What is asked about tenants themselves. */
@Stateless
@PermitAll
public class TenancyQueries {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** The tenants that ticks work for, whatever tenant is current: ids and nothing else. */
  public List<Long> liveTenants() {
    return DatabaseWork.in(
        database,
        connection -> {
          try (PreparedStatement query = connection.prepareStatement("select live_tenants()");
              ResultSet row = query.executeQuery()) {
            List<Long> tenants = new ArrayList<>();
            while (row.next()) {
              tenants.add(row.getLong(1));
            }
            return tenants;
          }
        });
  }

  Optional<Instant> movedClock() {
    return DatabaseWork.in(database, TenancyQueries::movedClock);
  }

  private static Optional<Instant> movedClock(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select clock_at from tenant");
        ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)
          : Optional.empty();
    }
  }

  void moveClock(Instant instant) {
    DatabaseWork.in(
        database,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("update tenant set clock_at = ?")) {
            update.setTimestamp(1, Timestamp.from(instant));
            return update.executeUpdate();
          }
        });
  }
}
