package io.smart360.billing.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where each object of the file is. Objects packed into one object stream with numbers in sequence
 * take one entry, so that the list stays short for thousands of pages.
 */
final class CrossReferences {

  static final int ROW = 8;

  private final List<Run> runs = new ArrayList<>();

  /**
   * Objects with numbers in sequence.
   *
   * @param stream number of the object stream they are in, or 0
   * @param place index in that stream, or offset in the file
   */
  private record Run(int first, int count, int stream, long place) {}

  void atOffset(int number, long offset) {
    runs.add(new Run(number, 1, 0, offset));
  }

  void inStream(ObjectBatch batch, int stream) {
    int start = 0;
    for (int i = 1; i <= batch.count(); i++) {
      if (i == batch.count() || batch.number(i) != batch.number(i - 1) + 1) {
        runs.add(new Run(batch.number(start), i - start, stream, start));
        start = i;
      }
    }
  }

  /** Writes all rows by object number, each coded as its difference to the row before. */
  void putTo(OutputStream rows) throws IOException {
    runs.sort(Comparator.comparingInt(Run::first));
    byte[] before = new byte[ROW];
    putRow(rows, before, 0);
    int next = 1;
    for (Run run : runs) {
      if (run.first() != next) {
        throw new IllegalStateException("Object " + next + " was promised but not written");
      }
      for (int i = 0; i < run.count(); i++) {
        long kindAndPlace =
            run.stream() == 0
                ? (1L << 56) | (run.place() << 16)
                : (2L << 56) | ((long) run.stream() << 16) | (run.place() + i);
        putRow(rows, before, kindAndPlace);
      }
      next += run.count();
    }
  }

  private static void putRow(OutputStream rows, byte[] before, long row) throws IOException {
    byte[] coded = new byte[ROW + 1];
    coded[0] = 2; // PNG predictor "up"
    for (int i = 0; i < ROW; i++) {
      byte value = (byte) (row >> ((ROW - 1 - i) * 8));
      coded[i + 1] = (byte) (value - before[i]);
      before[i] = value;
    }
    rows.write(coded);
  }
}
