package io.smart360.billing.document.pdf;

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

  /** All rows by object number, each coded as its difference to the row before. */
  ByteText rows(int size) {
    runs.sort(Comparator.comparingInt(Run::first));
    ByteText rows = new ByteText(size * (ROW + 1) + ROW + 1);
    byte[] before = new byte[ROW];
    putRow(rows, before, 0, 0, 0);
    int next = 1;
    for (Run run : runs) {
      if (run.first() != next) {
        throw new IllegalStateException("Object " + next + " was promised but not written");
      }
      for (int i = 0; i < run.count(); i++) {
        if (run.stream() == 0) {
          putRow(rows, before, 1, run.place(), 0);
        } else {
          putRow(rows, before, 2, run.stream(), (int) run.place() + i);
        }
      }
      next += run.count();
    }
    return rows;
  }

  private static void putRow(ByteText rows, byte[] before, int kind, long place, int index) {
    rows.put(2); // PNG predictor "up"
    long coded = ((long) kind << 56) | (place << 16) | index;
    for (int i = 0; i < ROW; i++) {
      byte value = (byte) (coded >> ((ROW - 1 - i) * 8));
      rows.put(value - before[i]);
      before[i] = value;
    }
  }
}
