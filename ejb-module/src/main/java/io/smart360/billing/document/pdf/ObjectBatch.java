package io.smart360.billing.document.pdf;

import java.util.Arrays;

/** Objects that are written together in one compressed object stream. */
final class ObjectBatch {

  private final ByteText bodies = new ByteText(1 << 14);
  private int[] numbers = new int[256];
  private int[] starts = new int[256];
  private int count;

  /** Begins the object with this number; its body is what is written next. */
  ByteText begin(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
    }
    numbers[count] = number;
    starts[count++] = bodies.length();
    return bodies;
  }

  /** Ends an object, so that the next may follow. */
  void end() {
    bodies.put('\n');
  }

  int count() {
    return count;
  }

  int number(int index) {
    return numbers[index];
  }

  void clear() {
    bodies.clear();
    count = 0;
  }

  /** Writes the directory of the stream, then the objects; returns the length of the directory. */
  int putTo(ByteText out) {
    for (int i = 0; i < count; i++) {
      out.number(numbers[i]).put(' ').number(starts[i]).put(' ');
    }
    int directory = out.length();
    out.put(bodies);
    return directory;
  }
}
