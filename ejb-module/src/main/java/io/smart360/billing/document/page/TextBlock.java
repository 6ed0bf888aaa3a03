package io.smart360.billing.document.page;

import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import java.io.IOException;
import java.util.List;

/** Standing paragraphs under a heading. */
record TextBlock(String heading, List<String> paragraphs) implements Block {

  private static final float PARAGRAPH_GAP = 3;
  private static final float BLOCK_GAP = 9;

  @Override
  public float height(Pen pen, float width) {
    float height = pen.headingHeight() + BLOCK_GAP;
    for (String paragraph : paragraphs) {
      height += heightOf(pen, width, paragraph);
    }
    return height;
  }

  @Override
  public void draw(ColumnFlow columns) throws IOException {
    Pen pen = columns.pen();
    float first = heightOf(pen, columns.width(), paragraphs.get(0));
    columns.need(pen.headingHeight() + first);
    pen = columns.pen();
    columns.moveTo(pen.heading(Tag.HEADING_2, columns.left(), columns.y(), heading));
    for (String paragraph : paragraphs) {
      columns.need(heightOf(pen, columns.width(), paragraph));
      pen = columns.pen();
      Box box = new Box(columns.left(), columns.y(), columns.width(), 0);
      columns.moveTo(pen.standing(style(pen), box, paragraph) + PARAGRAPH_GAP);
    }
    columns.moveTo(columns.y() + BLOCK_GAP);
  }

  private static float heightOf(Pen pen, float width, String paragraph) {
    int lines = pen.look().lines(style(pen), width, paragraph).size();
    return lines * style(pen).size() * Styles.LEADING + PARAGRAPH_GAP;
  }

  private static TextStyle style(Pen pen) {
    return pen.styles().explanation;
  }
}
