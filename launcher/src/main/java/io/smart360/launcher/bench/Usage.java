package io.smart360.launcher.bench;

import java.time.Duration;

/**
 * What some work took.
 *
 * @param wall time on the clock
 * @param application processor time of this process: the server, and the client that asks it
 * @param database processor time of all processes of PostgreSQL, background writers among them
 * @param statements statements that PostgreSQL executed
 * @param transactions transactions that PostgreSQL committed
 * @param walBytes bytes written to the write-ahead log
 * @param allocatedBytes bytes that the threads of this process allocated
 */
record Usage(
    Duration wall,
    Duration application,
    Duration database,
    long statements,
    long transactions,
    long walBytes,
    long allocatedBytes) {

  static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0, 0, 0);

  /** All processor time. */
  Duration processor() {
    return application.plus(database);
  }

  Usage plus(Usage other) {
    return new Usage(
        wall.plus(other.wall),
        application.plus(other.application),
        database.plus(other.database),
        statements + other.statements,
        transactions + other.transactions,
        walBytes + other.walBytes,
        allocatedBytes + other.allocatedBytes);
  }

  /** What was used between an earlier count and this one. */
  Usage minus(Usage earlier) {
    return new Usage(
        wall.minus(earlier.wall),
        application.minus(earlier.application),
        database.minus(earlier.database),
        statements - earlier.statements,
        transactions - earlier.transactions,
        walBytes - earlier.walBytes,
        allocatedBytes - earlier.allocatedBytes);
  }
}
