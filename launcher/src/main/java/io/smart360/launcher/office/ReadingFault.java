package io.smart360.launcher.office;

/**
 * What is wrong with a row of a readings file. Each happens so many times in ten thousand; the
 * usual shares of a round of meter reading.
 */
enum ReadingFault {
  /** The number on the meter is one the office does not know. */
  UNKNOWN_METER(8),
  /** The date is no date. */
  BAD_DATE(4),
  /** Letters where a number should be. */
  TEXT_VALUE(4),
  /** The row stands there twice. */
  DUPLICATE(10),
  /** Two digits were read wrongly: less than last time. */
  BACKWARDS(6),
  /** A pipe has burst, or a digit too many. */
  VERY_HIGH(18),
  /** The meter has stopped: the same as last time. */
  STANDS_STILL(12),
  /** Nobody came to read it. */
  NOT_READ(20),
  /** The reader came and could not take it. */
  NO_ACCESS(18),
  NONE(9900);

  private static final int TEN_THOUSAND = 10_000;

  private final int perTenThousand;

  ReadingFault(int perTenThousand) {
    this.perTenThousand = perTenThousand;
  }

  /**
   * The fault of a draw.
   *
   * @param draw from 0 to 9,999
   */
  static ReadingFault of(int draw) {
    if (draw < 0 || draw >= TEN_THOUSAND) {
      throw new IllegalArgumentException("A draw is from 0 to 9,999, but was " + draw);
    }
    int place = draw;
    for (ReadingFault fault : values()) {
      place -= fault.perTenThousand;
      if (place < 0) {
        return fault;
      }
    }
    return NONE;
  }
}
