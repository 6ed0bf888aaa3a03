package io.smart360.billing.document.symbol;

import java.util.Arrays;

/**
 * The modules of a QR code as bits: each row and, beside it, each column is one number, so that the
 * rules for choosing a mask are a few operations on whole rows.
 */
final class QrMatrix {

  private final int version;
  private final int size;
  private final long[] rows;
  private final long[] columns;
  private final long[] takenRows;
  private final long[] takenColumns;

  QrMatrix(int version) {
    this.version = version;
    size = version * 4 + 17;
    rows = new long[size];
    columns = new long[size];
    takenRows = new long[size];
    takenColumns = new long[size];
    drawTiming();
    drawFinders();
    drawAlignments();
    drawFormat(0);
    drawVersion();
  }

  int size() {
    return size;
  }

  long row(int index) {
    return rows[index];
  }

  /** Modules that are free for data and correction in a version. */
  static int freeModules(int version) {
    int free = (16 * version + 128) * version + 64;
    if (version >= 2) {
      int alignments = version / 7 + 2;
      free -= (25 * alignments - 10) * alignments - 55;
    }
    return version >= 7 ? free - 36 : free;
  }

  /** Places data and correction in zigzag from the lower right corner. */
  void place(byte[] bytes) {
    int bit = 0;
    for (int right = size - 1; right >= 1; right -= 2) {
      if (right == 6) {
        right = 5;
      }
      boolean isUpward = (right + 1 & 2) == 0;
      for (int step = 0; step < size; step++) {
        int y = isUpward ? size - 1 - step : step;
        for (int x = right; x >= right - 1; x--) {
          if ((takenRows[y] >> x & 1) == 0 && bit < bytes.length * 8) {
            set(x, y, bytes[bit / 8] >> (7 - bit % 8) & 1);
            bit++;
          }
        }
      }
    }
  }

  /** Applies the mask with the lowest penalty. */
  void mask(int level) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int mask = 0; mask < QrMask.COUNT; mask++) {
      apply(mask);
      drawFormat(level << 3 | mask);
      int penalty = QrMask.penalty(rows, columns);
      if (penalty < least) {
        least = penalty;
        best = mask;
      }
      apply(mask);
    }
    apply(best);
    drawFormat(level << 3 | best);
  }

  /** Turns the data modules of a mask over; done twice it changes nothing. */
  private void apply(int mask) {
    for (int i = 0; i < size; i++) {
      rows[i] ^= QrMask.row(mask, i) & ~takenRows[i] & (1L << size) - 1;
      columns[i] ^= QrMask.column(mask, i) & ~takenColumns[i] & (1L << size) - 1;
    }
  }

  private void drawTiming() {
    for (int i = 0; i < size; i++) {
      take(6, i, 1 - i % 2);
      take(i, 6, 1 - i % 2);
    }
  }

  private void drawFinders() {
    drawFinder(3, 3);
    drawFinder(size - 4, 3);
    drawFinder(3, size - 4);
  }

  private void drawFinder(int middleX, int middleY) {
    for (int dy = -4; dy <= 4; dy++) {
      for (int dx = -4; dx <= 4; dx++) {
        int x = middleX + dx;
        int y = middleY + dy;
        if (x >= 0 && x < size && y >= 0 && y < size) {
          int ring = Math.max(Math.abs(dx), Math.abs(dy));
          take(x, y, ring == 2 || ring == 4 ? 0 : 1);
        }
      }
    }
  }

  private void drawAlignments() {
    int[] places = alignments();
    int last = places.length - 1;
    for (int i = 0; i <= last; i++) {
      for (int j = 0; j <= last; j++) {
        boolean isFinder = (i == 0 && (j == 0 || j == last)) || (i == last && j == 0);
        if (!isFinder) {
          drawAlignment(places[i], places[j]);
        }
      }
    }
  }

  private void drawAlignment(int middleX, int middleY) {
    for (int dy = -2; dy <= 2; dy++) {
      for (int dx = -2; dx <= 2; dx++) {
        int ring = Math.max(Math.abs(dx), Math.abs(dy));
        take(middleX + dx, middleY + dy, ring == 1 ? 0 : 1);
      }
    }
  }

  private int[] alignments() {
    if (version == 1) {
      return new int[0];
    }
    int count = version / 7 + 2;
    int step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    int[] places = new int[count];
    Arrays.fill(places, 6);
    for (int i = count - 1, place = size - 7; i >= 1; i--, place -= step) {
      places[i] = place;
    }
    return places;
  }

  /** Level and mask, twice, with their own error correction. */
  private void drawFormat(int data) {
    int rest = data;
    for (int i = 0; i < 10; i++) {
      rest = rest << 1 ^ (rest >> 9) * 0x537;
    }
    int bits = (data << 10 | rest) ^ 0x5412;
    for (int i = 0; i < 15; i++) {
      int bit = bits >> i & 1;
      take(i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i, 8, bit);
      take(8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, bit);
    }
    take(8, size - 8, 1);
  }

  private void drawVersion() {
    if (version < 7) {
      return;
    }
    int rest = version;
    for (int i = 0; i < 12; i++) {
      rest = rest << 1 ^ (rest >> 11) * 0x1F25;
    }
    int bits = version << 12 | rest;
    for (int i = 0; i < 18; i++) {
      int far = size - 11 + i % 3;
      take(far, i / 3, bits >> i & 1);
      take(i / 3, far, bits >> i & 1);
    }
  }

  private void take(int x, int y, int bit) {
    takenRows[y] |= 1L << x;
    takenColumns[x] |= 1L << y;
    set(x, y, bit);
  }

  private void set(int x, int y, int bit) {
    rows[y] = (rows[y] & ~(1L << x)) | ((long) bit << x);
    columns[x] = (columns[x] & ~(1L << y)) | ((long) bit << y);
  }
}
