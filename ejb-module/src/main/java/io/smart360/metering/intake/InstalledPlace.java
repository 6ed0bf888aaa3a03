package io.smart360.metering.intake;

import io.smart360.metering.reading.ReadingState;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the records say to a row: as much of meter, register, place, task and standing reading as
 * there is on its day.
 */
record InstalledPlace(
    Optional<Long> meterId,
    Optional<Register> register,
    Optional<Long> connectionId,
    Optional<Task> task,
    Optional<Standing> standing) {

  /** The register, and what it can show. */
  record Register(long id, int dials, int decimals) {}

  /** The task of a running read cycle that the row answers. */
  record Task(long id, long readCycleId, TaskState state) {}

  /** Whether the register was read before and sent back. */
  enum TaskState {
    FIRST_READ,
    REVISIT
  }

  /** The live reading of the same register and day. */
  record Standing(long id, Optional<BigDecimal> value, ReadingState state, Origin origin) {

    /** Whether a new one takes its place: no value, an unbilled estimate, or to be read again. */
    boolean givesWay() {
      return value.isEmpty()
          || state == ReadingState.REVISIT
          || (origin == Origin.ESTIMATED && state != ReadingState.BILLED);
    }
  }

  /** Whether somebody looked at the register. */
  enum Origin {
    READ,
    ESTIMATED
  }
}
