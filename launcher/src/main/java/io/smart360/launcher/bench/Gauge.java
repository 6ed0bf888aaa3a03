package io.smart360.launcher.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.smart360.database.Login;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts what the server and its database use. */
final class Gauge {

  private static final String COUNTS =
      """
      select (select coalesce(sum(calls), 0) from pg_stat_statements
              where dbid = (select oid from pg_database where datname = current_database())),
             (select xact_commit from pg_stat_database where datname = current_database()),
             pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')
      """;

  private static final String SLOWEST =
      """
      select left(regexp_replace(query, '\\s+', ' ', 'g'), 100) as query, calls, total_exec_time
      from pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database())
      order by total_exec_time desc limit ?
      """;

  private final Login superuser;
  private final PostgresProcesses postgres;

  /**
   * @param superuser a login to the database that is measured, which may see all statistics
   */
  Gauge(Login superuser, PostgresProcesses postgres) {
    this.superuser = superuser;
    this.postgres = postgres;
  }

  /** Work that may fail as a database does. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /** A statement, how often it was executed, and the time the database spent on it. */
  record StatementTime(String text, long calls, Duration time) {}

  /** The statements that took most of the time since the last work began. */
  List<StatementTime> slowest(int most) throws SQLException {
    List<StatementTime> slowest = new ArrayList<>();
    try (Connection connection = superuser.connect();
        PreparedStatement query = connection.prepareStatement(SLOWEST)) {
      query.setInt(1, most);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Duration time = Duration.ofNanos((long) (row.getDouble("total_exec_time") * 1_000_000));
          slowest.add(new StatementTime(row.getString("query"), row.getLong("calls"), time));
        }
      }
    }
    return slowest;
  }

  /** Does some work, after a checkpoint, and says what it took. */
  Usage of(Work work) throws SQLException {
    Usage before = count(true);
    work.run();
    return count(false).minus(before);
  }

  private Usage count(boolean begins) throws SQLException {
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      if (begins) {
        statement.execute("checkpoint");
        statement.execute("select pg_stat_statements_reset()");
      }
      statement.execute("select pg_stat_force_next_flush()");
      try (ResultSet row = statement.executeQuery(COUNTS)) {
        row.next();
        return new Usage(
            Duration.ofNanos(System.nanoTime()),
            Duration.ofNanos(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime()),
            postgres.processorTime(),
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            allocated());
      }
    }
  }

  private static long allocated() {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }
}
