package io.smart360.billing.view;

/**
 * A part of a list.
 *
 * @param first rows passed over
 * @param size rows given, at most 1,000
 */
public record Page(int first, int size) {

  private static final int LARGEST = 1000;

  public Page {
    if (first < 0 || size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("A page has 1 to 1,000 rows: " + first + ", " + size);
    }
  }

  /** The first rows. */
  public static Page ofFirst(int size) {
    return new Page(0, size);
  }
}
