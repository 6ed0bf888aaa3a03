package io.smart360.billing.document;

/** Sheet of a printed bill; sizes in points of 1/72 inch. */
public enum Paper {
  A4(595.28f, 841.89f),
  LETTER(612f, 792f);

  private final float width;
  private final float height;

  Paper(float width, float height) {
    this.width = width;
    this.height = height;
  }

  public float width() {
    return width;
  }

  public float height() {
    return height;
  }
}
