package io.smart360.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month of the books that was closed at least once.
 *
 * @param reason why it was reopened
 */
public record LedgerPeriod(
    YearMonth month, State state, Optional<Closing> closing, Optional<String> reason) {

  /** Whether journals may be posted. */
  public enum State {
    OPEN,
    CLOSED
  }

  /** Who closed it, and when. */
  public record Closing(String by, Instant at) {}
}
