package io.smart360.billing.document.page;

import java.util.function.Supplier;

/** Two columns beside each other, filled from left to right and on to further pages. */
final class ColumnFlow {

  private static final float GAP = 24;

  private final Supplier<Pen> more;
  private final float top;
  private final float bottom;
  private Pen pen;
  private int column;
  private float y;

  ColumnFlow(Pen first, Supplier<Pen> more, float top, float bottom) {
    this.pen = first;
    this.more = more;
    this.top = top;
    this.bottom = bottom;
    this.y = top;
  }

  Pen pen() {
    return pen;
  }

  float left() {
    return pen.left() + column * (width() + GAP);
  }

  float width() {
    return (pen.width() - GAP) / 2;
  }

  float y() {
    return y;
  }

  void moveTo(float lower) {
    y = lower;
  }

  /** True when something of this height fits into this page. */
  boolean hasRoomFor(float height) {
    return y + height <= bottom || (column == 0 && top + height <= bottom);
  }

  /**
   * Leaves the first column for the second when both become about equally long by that.
   *
   * @param next height of what comes next
   * @param rest height of all that is still to come, {@code next} included
   */
  void balance(float next, float rest) {
    float filled = y - top;
    boolean isHalfDone = filled > 0 && filled + next > rest;
    if (column == 0 && isHalfDone && top + rest <= bottom) {
      column = 1;
      y = top;
    }
  }

  /** Goes on to the next column or page unless this much fits below. */
  void need(float height) {
    if (y + height > bottom && y > top) {
      if (column == 1) {
        pen = more.get();
      }
      column = 1 - column;
      y = top;
    }
  }
}
