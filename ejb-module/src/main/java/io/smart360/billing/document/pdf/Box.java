package io.smart360.billing.document.pdf;

/** A rectangle on a page, in points; {@code x} from the left edge, {@code y} from the top edge. */
public record Box(float x, float y, float width, float height) {

  public float right() {
    return x + width;
  }

  public float bottom() {
    return y + height;
  }

  /** The same rectangle, smaller by a margin on each side. */
  public Box inset(float margin) {
    return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
  }
}
