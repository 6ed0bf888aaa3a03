package io.smart360.launcher.office;

import io.smart360.database.Login;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the demo looks up, and sets, past the product: the period that is next, and the clock. */
public final class TenantRecords {

  private final Login owner;

  public TenantRecords(Login owner) {
    this.owner = owner;
  }

  public Period nextPeriod(String tenant) throws SQLException {
    try (Connection connection = owner.connect();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select t.tenant_id, u.id, c.id, c.name, c.next_period_end, u.time_zone
                from tenant t
                join utility u on u.tenant_id = t.tenant_id
                join bill_cycle c on c.tenant_id = u.tenant_id and c.utility_id = u.id
                where t.code = ?
                """)) {
      query.setString(1, tenant);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Period(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getString(4),
            row.getObject(5, LocalDate.class),
            ZoneId.of(row.getString(6)));
      }
    }
  }

  public List<Long> routes(long tenantId) throws SQLException {
    try (Connection connection = owner.connect();
        PreparedStatement query =
            connection.prepareStatement("select id from route where tenant_id = ? order by code")) {
      query.setLong(1, tenantId);
      try (ResultSet row = query.executeQuery()) {
        List<Long> routes = new ArrayList<>();
        while (row.next()) {
          routes.add(row.getLong(1));
        }
        return routes;
      }
    }
  }

  /** Lets all demo tenants live at that instant. */
  public void setClock(Instant instant) throws SQLException {
    try (Connection connection = owner.connect();
        PreparedStatement update =
            connection.prepareStatement(
                "update tenant set clock_at = ? where code in ('westlake', 'eastport')")) {
      update.setTimestamp(1, Timestamp.from(instant));
      update.executeUpdate();
    }
  }
}
