package io.smart360.billing.document.print;

import io.smart360.billing.document.pdf.Stroke;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.print.ChargeRows.Kind;
import io.smart360.billing.document.print.ChargeRows.Row;
import java.util.List;

/** The table of charges, over the whole width of a page. */
final class ChargesTable {

  /** Height of a row where there is little room. */
  static final float TIGHT = 11.6f;

  /** Height of a row where there is plenty. */
  static final float ROOMY = 15.2f;

  /** Height of a row on further pages. */
  static final float USUAL = 13.2f;

  private static final float HEAD = 14;
  private static final float INDENT = 9;
  private static final float GAP = 14;
  private static final float LEAST_TEXT = 150;

  private final Pen pen;
  private final float line;
  private final Column quantity;
  private final Column rate;
  private final Column amount;
  private final float textWidth;

  /**
   * A table that is laid out for these rows; any part of them may be drawn.
   *
   * @param line height of a row of one line, between {@link #TIGHT} and {@link #ROOMY}
   */
  ChargesTable(Pen pen, List<Row> rows, float line) {
    this.pen = pen;
    this.line = line;
    TextStyle style = pen.styles().bodyBold;
    float amounts = style.widthOf(pen.texts().get("charges.amount", pen.formats().sign()));
    float rates = style.widthOf(pen.texts().get("charges.rate", pen.formats().sign()));
    float quantities = style.widthOf(pen.texts().get("charges.quantity"));
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

  float headHeight() {
    return HEAD;
  }

  float heightOf(List<Row> rows) {
    float height = 0;
    for (Row row : rows) {
      height += heightOf(row);
    }
    return height;
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
    BillTexts texts = pen.texts();
    String sign = pen.formats().sign();
    new TableRow(pen, y + 9)
        .cell(Tag.COLUMN_HEADING, style, Column.left(pen.left()), texts.get("charges.charge"))
        .cell(Tag.COLUMN_HEADING, style, quantity, texts.get("charges.quantity"))
        .cell(Tag.COLUMN_HEADING, style, rate, texts.get("charges.rate", sign))
        .cell(Tag.COLUMN_HEADING, style, amount, texts.get("charges.amount", sign))
        .end();
    rule(pen.styles().headLine, y + HEAD);
    return y + HEAD;
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
    return Wrapping.lines(styleOf(row), textWidth, row.text());
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
    pen.page().artifact();
    pen.page().rule(line, pen.left(), y, pen.width());
    pen.page().end();
  }
}
