package io.smart360.metering.validation;

import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingState;
import java.util.Optional;

/** What validation made of a reading. */
public enum Outcome {
  /** May be billed. */
  PASSED,
  /** Clean, but drawn for verification. */
  PENDING,
  /** Flagged: a person decides. */
  EXEMPTION,
  /** Returned to whoever brought it; nothing is kept but the refusal. */
  REJECTED,
  /** There is no value and none will come by itself. */
  MISSING,
  /** There is no value yet, and its window is open. */
  AWAITED,
  /** The same value is already kept. */
  DUPLICATE;

  /** The state the reading takes; none when it is not accepted as a reading at all. */
  public Optional<ReadingState> stateFor(ReadingSource source) {
    return switch (this) {
      case PASSED -> Optional.of(source.isActual() ? ReadingState.PASSED : ReadingState.ESTIMATED);
      case PENDING -> Optional.of(ReadingState.PENDING);
      case EXEMPTION -> Optional.of(ReadingState.EXEMPTION);
      case MISSING -> Optional.of(ReadingState.MISSING);
      case AWAITED -> Optional.of(ReadingState.EXPECTED);
      case DUPLICATE -> Optional.of(ReadingState.VOID);
      case REJECTED -> Optional.empty();
    };
  }
}
