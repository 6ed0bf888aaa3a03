package io.smart360.billing.document.page;

/**
 * A column of a table.
 *
 * @param x the edge that the texts of the column touch
 * @param side which edge that is
 */
record Column(float x, Side side) {

  enum Side {
    LEFT,
    RIGHT
  }

  static Column left(float x) {
    return new Column(x, Side.LEFT);
  }

  static Column right(float x) {
    return new Column(x, Side.RIGHT);
  }
}
