package io.smart360.billing.document.symbol;

/** The eight masks of QR codes, and how well a masked code can be read. */
final class QrMask {

  static final int COUNT = 8;

  private static final int MOST_MODULES = 64;
  private static final long[][] ROWS = new long[COUNT][MOST_MODULES];
  private static final long[][] COLUMNS = new long[COUNT][MOST_MODULES];

  /** Looks like a finder with light modules before or after it; lowest bit first. */
  private static final long[] FALSE_FINDERS = {0b00001011101, 0b10111010000};

  private static final int FINDER_LENGTH = 11;

  static {
    for (int mask = 0; mask < COUNT; mask++) {
      for (int y = 0; y < MOST_MODULES; y++) {
        for (int x = 0; x < MOST_MODULES; x++) {
          if (turns(mask, x, y)) {
            ROWS[mask][y] |= 1L << x;
            COLUMNS[mask][x] |= 1L << y;
          }
        }
      }
    }
  }

  private QrMask() {}

  static long row(int mask, int index) {
    return ROWS[mask][index];
  }

  static long column(int mask, int index) {
    return COLUMNS[mask][index];
  }

  private static boolean turns(int mask, int x, int y) {
    return switch (mask) {
      case 0 -> (x + y) % 2 == 0;
      case 1 -> y % 2 == 0;
      case 2 -> x % 3 == 0;
      case 3 -> (x + y) % 3 == 0;
      case 4 -> (x / 3 + y / 2) % 2 == 0;
      case 5 -> x * y % 2 + x * y % 3 == 0;
      case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
      default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
    };
  }

  /** The lower, the easier to read. */
  static int penalty(long[] rows, long[] columns) {
    int size = rows.length;
    int penalty = 0;
    int black = 0;
    for (int i = 0; i < size; i++) {
      penalty += ofLine(rows[i], size) + ofLine(columns[i], size);
      black += Long.bitCount(rows[i]);
      if (i > 0) {
        penalty += ofSquares(rows[i - 1], rows[i], size);
      }
    }
    int total = size * size;
    int tenths = (Math.abs(black * 20 - total * 10) + total - 1) / total - 1;
    return penalty + Math.max(0, tenths) * 10;
  }

  /** Runs of five or more of one colour, and what looks like a finder. */
  private static int ofLine(long line, int size) {
    long alike = ~(line ^ (line >>> 1)) & ((1L << (size - 1)) - 1);
    long five = alike & (alike >>> 1) & (alike >>> 2) & (alike >>> 3);
    int penalty = Long.bitCount(five) + 2 * Long.bitCount(five & ~(five << 1));
    for (long finder : FALSE_FINDERS) {
      penalty += 40 * Long.bitCount(placesOf(finder, line, size));
    }
    return penalty;
  }

  private static long placesOf(long pattern, long line, int size) {
    long places = (1L << (size - FINDER_LENGTH + 1)) - 1;
    for (int i = 0; i < FINDER_LENGTH; i++) {
      long shifted = line >>> i;
      places &= ((pattern >>> i) & 1) == 1 ? shifted : ~shifted;
    }
    return places;
  }

  /** Squares of two by two modules of one colour. */
  private static int ofSquares(long above, long below, int size) {
    long alike = ~(above ^ below);
    long beside = ~(above ^ (above >>> 1));
    long square = alike & (alike >>> 1) & beside & ((1L << (size - 1)) - 1);
    return 3 * Long.bitCount(square);
  }
}
