package io.smart360.billing.document.page;

import io.smart360.billing.document.page.ChargeRows.Kind;
import io.smart360.billing.document.page.ChargeRows.Row;
import io.smart360.billing.document.pdf.Stroke;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.wording.BillTexts;
import java.util.IdentityHashMap;
import java.util.List;

/** The table of charges, over the whole width of a page. */
final class ChargesTable {

  /** Least height of a row. */
  private static final float TIGHT = 11;

  /** Most height of a row. */
  private static final float ROOMY = 15.2f;

  private static final float USUAL = 13.2f;

  private static final float HEAD = 14;
  private static final float INDENT = 9;
  private static final float GAP = 14;
  private static final float LEAST_TEXT = 150;

  private final Pen pen;
  private final List<Row> rows;
  private final IdentityHashMap<Row, List<String>> texts = new IdentityHashMap<>();
  private float line = USUAL;
  private final Column quantity;
  private final Column rate;
  private final Column amount;
  private final float textWidth;

  /** A table that is laid out for these rows, with usual distances; any of them may be drawn. */
  ChargesTable(Pen pen, List<Row> rows) {
    this.pen = pen;
    this.rows = rows;
    TextStyle style = pen.styles().bodyBold;
    float amounts = style.widthOf(pen.wording().get("charges.amount", pen.formats().sign()));
    float rates = style.widthOf(pen.wording().get("charges.rate", pen.formats().sign()));
    float quantities = style.widthOf(pen.wording().get("charges.quantity"));
    for (Row row : rows) {
      amounts = Math.max(amounts, style.widthOf(row.amount()));
      rates = Math.max(rates, style.widthOf(row.rate()));
      quantities = Math.max(quantities, style.widthOf(row.quantity()));
    }
    amount = Column.right(pen.right());
    rate = Column.right(pen.right() - Math.max(amounts + GAP, pen.width() * 0.114f));
    quantity = Column.right(rate.x() - Math.max(rates + GAP, pen.width() * 0.186f));
    textWidth = Math.max(LEAST_TEXT, quantity.x() - quantities - GAP - pen.left() - INDENT);
  }

  /** Height of heading and all rows. */
  float height() {
    float height = pen.headingHeight() + HEAD;
    for (Row row : rows) {
      height += heightOf(row);
    }
    return height;
  }

  /** Sets the rows as far apart as the room allows; false when they do not fit at all. */
  boolean fit(float room) {
    float spare = (room - height()) / rows.size();
    if (line + spare < TIGHT) {
      return false;
    }
    line = Math.min(ROOMY, line + spare);
    return true;
  }

  float heightOf(Row row) {
    float more = (linesOf(row).size() - 1) * styleOf(row).size() * Styles.LEADING;
    return more
        + switch (row.kind()) {
          case LINE, TIER -> line;
          case SERVICE, TAX -> line + 1.3f;
          case TOTAL -> line + 4;
        };
  }

  /** Draws the row of column headings; returns its lower edge. */
  float drawHead(float y) {
    TextStyle style = pen.styles().columnHead;
    BillTexts wording = pen.wording();
    String sign = pen.formats().sign();
    new TableRow(pen, y + 9)
        .cell(Tag.COLUMN_HEADING, style, Column.left(pen.left()), wording.get("charges.charge"))
        .cell(Tag.COLUMN_HEADING, style, quantity, wording.get("charges.quantity"))
        .cell(Tag.COLUMN_HEADING, style, rate, wording.get("charges.rate", sign))
        .cell(Tag.COLUMN_HEADING, style, amount, wording.get("charges.amount", sign))
        .end();
    rule(pen.styles().headLine, y + HEAD);
    return y + HEAD;
  }

  /** Draws heading and all rows; returns the lower edge. */
  float draw(float top) {
    float y = pen.heading(Tag.HEADING_2, pen.left(), top, pen.wording().get("charges.heading"));
    pen.section().open(Tag.TABLE);
    y = drawHead(y);
    for (Row row : rows) {
      y = drawRow(y, row);
    }
    pen.section().close();
    return y;
  }

  /** Draws one row; returns its lower edge. */
  float drawRow(float y, Row row) {
    float bottom = y + heightOf(row);
    if (row.kind() == Kind.TOTAL) {
      rule(pen.styles().totalLine, y);
    }
    float baseline = y + baselineOf(row.kind());
    TextStyle style = styleOf(row);
    Column text = Column.left(pen.left() + indentOf(row.kind()));
    TableRow cells = new TableRow(pen, baseline);
    if (row.kind() == Kind.SERVICE || row.kind() == Kind.TOTAL) {
      cells.lines(Tag.ROW_HEADING_3, style, text, linesOf(row));
    } else {
      cells.lines(Tag.ROW_HEADING, style, text, linesOf(row));
      cells.cell(Tag.CELL, style, quantity, row.quantity());
      cells.cell(Tag.CELL, style, rate, row.rate());
    }
    cells.cell(Tag.CELL, style, amount, row.amount()).end();
    if (row.kind() != Kind.TOTAL) {
      Styles styles = pen.styles();
      rule(row.kind() == Kind.SERVICE ? styles.groupLine : styles.hairline, bottom);
    }
    return bottom;
  }

  private float baselineOf(Kind kind) {
    float middle = line / 2;
    return switch (kind) {
      case LINE, TIER -> middle + 2.8f;
      case SERVICE, TAX -> middle + 4.1f;
      case TOTAL -> middle + 5.9f;
    };
  }

  private static float indentOf(Kind kind) {
    return switch (kind) {
      case LINE -> INDENT;
      case TIER -> 2 * INDENT;
      case SERVICE, TAX, TOTAL -> 0;
    };
  }

  private List<String> linesOf(Row row) {
    return texts.computeIfAbsent(row, key -> Wrapping.lines(styleOf(row), textWidth, row.text()));
  }

  private TextStyle styleOf(Row row) {
    return switch (row.kind()) {
      case LINE -> pen.styles().body;
      case TIER -> pen.styles().bodyMuted;
      case SERVICE, TAX -> pen.styles().bodyBold;
      case TOTAL -> pen.styles().heading;
    };
  }

  private void rule(Stroke line, float y) {
    pen.page().underline(line, pen.left(), y, pen.width());
  }
}
