package io.smart360.billing.document.pdf;

import java.util.function.IntToLongFunction;

/**
 * A sheet to draw on. Places are in points from the upper left corner; the place of a text is the
 * start of its base line.
 */
public class Canvas {

  /** How far the handles of a quarter circle reach. */
  private static final float HANDLE = 0.5523f;

  private final ByteText content = new ByteText(1 << 13);
  private final SharedParts parts;
  private final float width;
  private final float height;
  private EmbeddedFont font;
  private float size;
  private float spacing;
  private Colour fill = Colour.BLACK;
  private boolean isRound;
  private Stroke stroke = new Stroke(Colour.BLACK, 1);

  Canvas(SharedParts parts, float width, float height) {
    this.parts = parts;
    this.width = width;
    this.height = height;
  }

  public float width() {
    return width;
  }

  public float height() {
    return height;
  }

  ByteText content() {
    return content;
  }

  /** One line of text. */
  public void text(TextStyle style, float x, float y, String line) {
    if (line.isEmpty()) {
      return;
    }
    useFill(style.colour());
    content.put("BT ");
    if (font == null || style.face() != font.face() || style.size() != size) {
      font = parts.font(style.face());
      size = style.size();
      content.put(parts.nameOf(font)).put(' ').number(size).put(" Tf ");
    }
    if (style.spacing() != spacing) {
      spacing = style.spacing();
      content.number(spacing).put(" Tc ");
    }
    content.numbers(x, height - y).put("Td ");
    font.putText(content, line);
    content.put("Tj ET\n");
  }

  /** One line of text that ends at {@code right}. */
  public void textRight(TextStyle style, float right, float y, String line) {
    text(style, right - style.widthOf(line), y, line);
  }

  /** One line of text around {@code middle}. */
  public void textCentred(TextStyle style, float middle, float y, String line) {
    text(style, middle - style.widthOf(line) / 2, y, line);
  }

  public void fill(Colour colour, Box box) {
    useFill(colour);
    putRectangle(box);
    content.put("f\n");
  }

  /** A filled rectangle with round corners: a smaller one, drawn with a thick round pen. */
  public void fillRounded(Colour colour, Box box, float radius) {
    float most = Math.min(radius, Math.min(box.width(), box.height()) / 2);
    useFill(colour);
    useStroke(new Stroke(colour, 2 * most));
    if (!isRound) {
      isRound = true;
      content.put("1 j ");
    }
    putRectangle(box.inset(most));
    content.put("B\n");
  }

  public void strokeRounded(Stroke line, Box box, float radius) {
    useStroke(line);
    putRounded(box, radius);
    content.put("S\n");
  }

  /** A horizontal line. */
  public void rule(Stroke line, float x, float y, float length) {
    useStroke(line);
    content.numbers(x, height - y).put("m ");
    content.numbers(x + length, height - y).put("l S\n");
  }

  /** A horizontal line of dashes. */
  public void dashes(Stroke line, float x, float y, float length) {
    content.put("[3 2]0 d ");
    rule(line, x, y, length);
    content.put("[]0 d\n");
  }

  /**
   * Black squares that fill an area, as many rows as columns.
   *
   * @param rows the squares of each row from left to right; the lowest bit is the leftmost, 1 is
   *     black
   */
  public void modules(Box area, int size, IntToLongFunction rows) {
    useFill(Colour.BLACK);
    float side = area.width() / size;
    content.put("q ").factor(side).put(" 0 0 -").factor(side).put(' ');
    content.numbers(area.x(), height - area.y()).put("cm ");
    for (int row = 0; row < size; row++) {
      long rest = rows.applyAsLong(row);
      while (rest != 0) {
        int start = Long.numberOfTrailingZeros(rest);
        int length = Long.numberOfTrailingZeros(~(rest >>> start));
        putCells(start, row, length);
        rest &= -1L << (start + length);
      }
    }
    content.put("f Q\n");
  }

  /** Black bars and white gaps in turn, of the widths given in steps, filling an area. */
  public void bars(Box area, int[] widths) {
    useFill(Colour.BLACK);
    int steps = 0;
    for (int bar : widths) {
      steps += bar;
    }
    float step = area.width() / steps;
    content.put("q ").factor(step).put(" 0 0 ").number(area.height()).put(' ');
    content.numbers(area.x(), height - area.bottom()).put("cm ");
    int place = 0;
    for (int i = 0; i < widths.length; i++) {
      if (i % 2 == 0) {
        putCells(place, 0, widths[i]);
      }
      place += widths[i];
    }
    content.put("f Q\n");
  }

  /** A picture, stretched over an area. */
  public void picture(PictureId picture, Box area) {
    content.put("q ").numbers(area.width(), 0, 0, area.height(), area.x());
    content.number(height - area.bottom()).put(" cm ").put(picture.name()).put(" Do Q\n");
  }

  /** A part that was drawn once and is shared by many pages of the same size. */
  public void stamp(StampId stamp) {
    content.put(stamp.name()).put(" Do\n");
  }

  /** A small part that was drawn once; its upper left corner goes to a place. */
  public void stampAt(StampId stamp, float x, float y, float stampHeight) {
    content.put("q 1 0 0 1 ").numbers(x, height - y - stampHeight).put("cm ");
    content.put(stamp.name()).put(" Do Q\n");
  }

  /** Lines whose course is given already. */
  void paths(Stroke line, ByteText course) {
    useStroke(line);
    content.put(course).put("S\n");
  }

  private void putCells(int x, int y, int length) {
    content.number(x).put(' ').number(y).put(' ');
    content.number(length).put(" 1 re ");
  }

  private void putRectangle(Box box) {
    content.numbers(box.x(), height - box.bottom(), box.width(), box.height()).put("re ");
  }

  private void putRounded(Box box, float radius) {
    float left = box.x();
    float right = box.right();
    float top = height - box.y();
    float bottom = height - box.bottom();
    float near = radius * (1 - HANDLE);
    content.numbers(left + radius, bottom).put("m ").numbers(right - radius, bottom).put("l ");
    content.numbers(right - near, bottom, right, bottom + near, right, bottom + radius).put("c ");
    content.numbers(right, top - radius).put("l ");
    content.numbers(right, top - near, right - near, top, right - radius, top).put("c ");
    content.numbers(left + radius, top).put("l ");
    content.numbers(left + near, top, left, top - near, left, top - radius).put("c ");
    content.numbers(left, bottom + radius).put("l ");
    content.numbers(left, bottom + near, left + near, bottom, left + radius, bottom).put("c h ");
  }

  private void useFill(Colour colour) {
    if (!colour.equals(fill)) {
      fill = colour;
      fill.putTo(content);
      content.put("rg ");
    }
  }

  private void useStroke(Stroke line) {
    if (!line.colour().equals(stroke.colour())) {
      line.colour().putTo(content);
      content.put("RG ");
    }
    if (line.thickness() != stroke.thickness()) {
      content.number(line.thickness()).put(" w ");
    }
    stroke = line;
  }
}
