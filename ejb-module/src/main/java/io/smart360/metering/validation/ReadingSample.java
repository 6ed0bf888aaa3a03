package io.smart360.metering.validation;

import java.math.BigDecimal;

/**
 * Which clean readings a validator looks at: a fixed draw by the reading's id, so that every run
 * and every node draws the same ones.
 */
public final class ReadingSample {

  private static final long MILLION = 1_000_000;

  private ReadingSample() {}

  /** Whether the reading belongs to a sample of {@code percent} of all readings. */
  public static boolean contains(long readingId, BigDecimal percent) {
    return percent.movePointRight(4).compareTo(BigDecimal.valueOf(ticketOf(readingId))) > 0;
  }

  /** A number from 0 to 999,999, spread evenly over consecutive ids (SplitMix64). */
  private static long ticketOf(long readingId) {
    long mixed = readingId + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 31;
    return Long.remainderUnsigned(mixed, MILLION);
  }
}
