package io.smart360.billing.overview;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How far generation or posting is.
 *
 * @param of accounts to be worked
 * @param done accounts worked
 * @param billed of them, those with a bill
 * @param held of them, those without one
 * @param startedAt when the work began; null before
 * @param now when this was counted
 */
public record RunProgress(
    long of, long done, long billed, long held, Instant startedAt, Instant now)
    implements Serializable {

  /** Whole percent, 0 to 100; 100 only when all is done. */
  public int percent() {
    return of == 0 ? 0 : (int) (done * 100 / of);
  }

  /** Accounts a second since the start; 0 in the first second. */
  public long perSecond() {
    long seconds = elapsed().toSeconds();
    return seconds == 0 ? 0 : done / seconds;
  }

  /** Seconds the rest takes at the speed so far; 0 when that is not known. */
  public long secondsLeft() {
    return perSecond() == 0 ? 0 : (of - done) / perSecond();
  }

  private Duration elapsed() {
    return startedAt == null || now.isBefore(startedAt)
        ? Duration.ZERO
        : Duration.between(startedAt, now);
  }
}
