package io.smart360.billing.document.page;

import io.smart360.billing.document.BackPage.TariffRow;
import io.smart360.billing.document.BackPage.TariffTable;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import java.util.List;

/** The prices of one tariff. */
record PriceBlock(TariffTable tariff) implements Block {

  private static final float ROW = 13.2f;
  private static final float GAP = 10;
  private static final float BLOCK_GAP = 9;

  @Override
  public float height(Pen pen, float width) {
    float height = pen.heightOf(pen.styles().heading, width, tariff.name()) + 3 + BLOCK_GAP;
    for (TariffRow row : tariff.rows()) {
      height += heightOf(pen, width, row);
    }
    return height;
  }

  @Override
  public void draw(ColumnFlow columns) {
    TextStyle heading = columns.pen().styles().heading;
    columns.need(3 * ROW);
    Pen pen = columns.pen();
    for (String line : Wrapping.lines(heading, columns.width(), tariff.name())) {
      Place place = new Place(columns.left(), columns.y() + heading.size() * Styles.ASCENT);
      pen.say(Tag.HEADING_2, heading, place, line);
      columns.moveTo(columns.y() + heading.size() * Styles.LEADING);
    }
    columns.moveTo(columns.y() + 3);
    pen.section().open(Tag.TABLE);
    for (TariffRow row : tariff.rows()) {
      float height = heightOf(pen, columns.width(), row);
      columns.need(height);
      pen = columns.pen();
      drawRow(columns, row);
      columns.moveTo(columns.y() + height);
    }
    pen.section().close();
    columns.moveTo(columns.y() + BLOCK_GAP);
  }

  private static void drawRow(ColumnFlow columns, TariffRow row) {
    Pen pen = columns.pen();
    TextStyle style = pen.styles().body;
    float right = columns.left() + columns.width();
    List<String> text = textLines(pen, columns.width(), row);
    new TableRow(pen, columns.y() + 9.4f)
        .lines(Tag.ROW_HEADING, style, Column.left(columns.left()), text)
        .cell(Tag.CELL, style, Column.right(right), priceOf(pen, row))
        .end();
    float bottom = columns.y() + heightOf(pen, columns.width(), row);
    pen.page().underline(pen.styles().hairline, columns.left(), bottom, columns.width());
  }

  private static float heightOf(Pen pen, float width, TariffRow row) {
    int more = textLines(pen, width, row).size() - 1;
    return ROW + more * pen.styles().body.size() * Styles.LEADING;
  }

  private static List<String> textLines(Pen pen, float width, TariffRow row) {
    TextStyle style = pen.styles().body;
    float free = width - style.widthOf(priceOf(pen, row)) - GAP;
    return Wrapping.lines(style, free, row.text());
  }

  private static String priceOf(Pen pen, TariffRow row) {
    String price = pen.formats().moneyRate(row.rate());
    return row.unit().isEmpty() ? price : pen.wording().get("tariff.price", price, row.unit());
  }
}
