package io.smart360.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The processor time of a PostgreSQL cluster, from Linux's table of processes. */
final class PostgresProcesses {

  private static final Path TABLE = Path.of("/proc");

  /** Places after the command's name in a process's line, and the ticks of the kernel's clock. */
  private static final int PARENT = 1;

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;
  private static final int ENDED_CHILDREN_USER_TICKS = 13;
  private static final int ENDED_CHILDREN_SYSTEM_TICKS = 14;
  private static final int MILLIS_A_TICK = 10;

  private final long postmaster;

  private PostgresProcesses(long postmaster) {
    this.postmaster = postmaster;
  }

  /** The cluster whose postmaster has noted itself in a data directory. */
  static PostgresProcesses of(Path dataDirectory) {
    try {
      List<String> lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
      return new PostgresProcesses(Long.parseLong(lines.get(0).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("No PostgreSQL runs on " + dataDirectory, e);
    }
  }

  /** The time of the postmaster, of those it has now and of those that have ended. */
  Duration processorTime() {
    try (Stream<Path> processes = Files.list(TABLE)) {
      long ticks =
          processes
              .filter(process -> process.getFileName().toString().matches("[0-9]+"))
              .mapToLong(this::ticks)
              .sum();
      return Duration.ofMillis(ticks * MILLIS_A_TICK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long ticks(Path process) {
    boolean isPostmaster = process.getFileName().toString().equals(Long.toString(postmaster));
    String[] places = places(process);
    if (places.length <= ENDED_CHILDREN_SYSTEM_TICKS) {
      return 0;
    }
    long own = Long.parseLong(places[USER_TICKS]) + Long.parseLong(places[SYSTEM_TICKS]);
    if (isPostmaster) {
      return own
          + Long.parseLong(places[ENDED_CHILDREN_USER_TICKS])
          + Long.parseLong(places[ENDED_CHILDREN_SYSTEM_TICKS]);
    }
    return Long.parseLong(places[PARENT]) == postmaster ? own : 0;
  }

  /** The line of a process from its state on; empty if it has ended meanwhile. */
  private static String[] places(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (NoSuchFileException ended) {
      return new String[0];
    } catch (IOException ended) {
      return new String[0];
    }
  }
}
