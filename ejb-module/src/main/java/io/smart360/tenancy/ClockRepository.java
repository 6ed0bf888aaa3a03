package io.smart360.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Where the clock of the current tenant was moved to, if it was. */
@Dependent
class ClockRepository {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  Optional<Instant> moved() {
    return DatabaseWork.in(
        database,
        connection -> {
          try (PreparedStatement query =
                  connection.prepareStatement("select clock_at from tenant");
              ResultSet row = query.executeQuery()) {
            return row.next()
                ? Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)
                : Optional.empty();
          }
        });
  }

  void moveTo(Instant instant) {
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
