package io.smart360.web.metering;

import io.smart360.metering.work.ReadingRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The use of the last periods as bars, the oldest first, in a drawing of 320 by 120 units. */
public final class UseChart {

  /** Units of the drawing in which bars stand, from its top. */
  private static final BigDecimal HEIGHT = new BigDecimal("92");

  private static final int TOP = 8;
  private static final int WIDTH = 320;

  private final List<ReadingRow> readings;
  private final Optional<BigDecimal> expected;
  private final BigDecimal greatest;

  /** A bar: where it stands, how tall it is, and what it says. */
  public record Bar(int x, int y, int width, int height, ReadingRow reading) {

    public LocalDate day() {
      return reading.readOn();
    }

    public boolean estimated() {
      return reading.estimateMethod().isPresent();
    }

    /** The middle, under which its name stands. */
    public int middle() {
      return x + width / 2;
    }
  }

  UseChart(List<ReadingRow> newestFirst, Optional<BigDecimal> expected) {
    List<ReadingRow> withUse =
        new ArrayList<>(newestFirst.stream().filter(row -> row.use().isPresent()).toList());
    Collections.reverse(withUse);
    this.readings = List.copyOf(withUse);
    this.expected = expected;
    this.greatest =
        withUse.stream()
            .map(row -> row.use().orElseThrow())
            .reduce(expected.orElse(BigDecimal.ONE), BigDecimal::max)
            .max(BigDecimal.ONE);
  }

  public List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    int step = readings.isEmpty() ? WIDTH : Math.min(WIDTH / readings.size(), 48);
    for (int i = 0; i < readings.size(); i++) {
      int height = height(readings.get(i).use().orElseThrow());
      int width = Math.max(step - 8, 4);
      bars.add(
          new Bar(i * step + 4, TOP + HEIGHT.intValue() - height, width, height, readings.get(i)));
    }
    return bars;
  }

  /** Where the line of the expected use runs; null when nothing is expected. */
  public Integer expectedLine() {
    return expected.map(use -> TOP + HEIGHT.intValue() - height(use)).orElse(null);
  }

  private int height(BigDecimal use) {
    return use.max(BigDecimal.ZERO)
        .multiply(HEIGHT)
        .divide(greatest, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
