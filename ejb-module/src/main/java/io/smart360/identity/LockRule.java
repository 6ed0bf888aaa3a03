package io.smart360.identity;

import java.time.Duration;

/**
 * When failed sign-ins lock an account (ACC-8): {@code failures} of them within {@code window} lock
 * it for {@code lock}; each further lock without a sign-in between lasts twice as long, up to a
 * day.
 */
public record LockRule(int failures, Duration window, Duration lock) {

  private static final Duration LONGEST = Duration.ofDays(1);

  public LockRule {
    if (failures < 1 || window.isNegative() || window.isZero() || lock.isNegative()) {
      throw new IllegalArgumentException("A lock needs failures, a window and a length");
    }
  }

  /** How long the next lock lasts after {@code locksInRow} earlier ones. */
  Duration lengthAfter(int locksInRow) {
    Duration length = lock;
    for (int i = 0; i < locksInRow && length.compareTo(LONGEST) < 0; i++) {
      length = length.multipliedBy(2);
    }
    return length.compareTo(LONGEST) > 0 ? LONGEST : length;
  }
}
