package io.smart360.billing.document.page;

import io.smart360.billing.document.pdf.PageCanvas;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import java.util.List;

/** A row of a table being drawn: its cells stand on one base line. */
final class TableRow {

  private final Pen pen;
  private final float y;

  TableRow(Pen pen, float baseline) {
    this.pen = pen;
    this.y = baseline;
    pen.section().open(Tag.ROW);
  }

  TableRow cell(Tag tag, TextStyle style, Column column, String text) {
    PageCanvas page = pen.page();
    if (text.isEmpty()) {
      pen.section().empty(tag);
      return this;
    }
    page.begin(tag);
    if (column.side() == Column.Side.RIGHT) {
      page.textRight(style, column.x(), y, text);
    } else {
      page.text(style, column.x(), y, text);
    }
    page.end();
    return this;
  }

  /** A cell of several lines, the first on the base line of the row. */
  TableRow lines(Tag tag, TextStyle style, Column column, List<String> lines) {
    pen.page().begin(tag);
    float line = y;
    for (String text : lines) {
      pen.page().text(style, column.x(), line, text);
      line += style.size() * Styles.LEADING;
    }
    pen.page().end();
    return this;
  }

  void end() {
    pen.section().close();
  }
}
