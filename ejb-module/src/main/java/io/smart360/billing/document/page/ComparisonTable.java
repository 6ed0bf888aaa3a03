package io.smart360.billing.document.page;

import io.smart360.billing.document.ServiceUsage;
import io.smart360.billing.document.ServiceUsage.PeriodUse;
import io.smart360.billing.document.pdf.Stroke;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.wording.BillTexts;
import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** This bill beside the last one and the one a year ago: use, use a day, cost a day. */
final class ComparisonTable {

  private static final float ROW = 14;
  private static final float HEAD = 14;
  private static final float GAP = 9;
  private static final float LEAST_WIDTH = 42;
  private static final List<String> HEADS = List.of("thisBill", "lastBill", "lastYear");

  private final Pen pen;
  private final ServiceUsage usage;
  private final float left;
  private final float width;
  private final Column[] columns;

  ComparisonTable(Pen pen, ServiceUsage usage, float left, float width) {
    this.pen = pen;
    this.usage = usage;
    this.left = left;
    this.width = width;
    this.columns = columns();
  }

  /** Draws heading and table; returns the lower edge. */
  float draw(float top) {
    BillTexts texts = pen.wording();
    float y = pen.heading(Tag.HEADING_2, left, top, texts.get("comparison.heading"));
    pen.section().open(Tag.TABLE);
    y = drawHead(y);
    String use = texts.get("comparison.use", usage.unit());
    y = drawRow(y, use, period -> pen.formats().use(period.use()));
    y = drawRow(y, texts.get("comparison.useADay"), this::useADay);
    y = drawRow(y, texts.get("comparison.costADay"), this::costADay);
    pen.section().close();
    return y;
  }

  private float drawHead(float y) {
    TextStyle style = pen.styles().columnHead;
    TableRow row = new TableRow(pen, y + 9);
    row.cell(Tag.COLUMN_HEADING, style, Column.left(left), usage.service());
    for (int i = 0; i < HEADS.size(); i++) {
      String text = pen.wording().get("comparison." + HEADS.get(i));
      row.cell(Tag.COLUMN_HEADING, style, columns[i], text);
    }
    row.end();
    rule(pen.styles().headLine, y + HEAD);
    return y + HEAD;
  }

  private float drawRow(float y, String name, Function<PeriodUse, String> value) {
    TextStyle style = pen.styles().body;
    float nameWidth = columns[0].x() - left - widest(usage.thisBill());
    TextStyle nameStyle = Wrapping.fitted(style, nameWidth, 6, name);
    TableRow row = new TableRow(pen, y + 9.7f);
    row.cell(Tag.ROW_HEADING, nameStyle, Column.left(left), name);
    row.cell(Tag.CELL, style, columns[0], value.apply(usage.thisBill()));
    row.cell(Tag.CELL, style, columns[1], valueOf(usage.lastBill(), value));
    row.cell(Tag.CELL, style, columns[2], valueOf(usage.lastYear(), value));
    row.end();
    rule(pen.styles().hairline, y + ROW);
    return y + ROW;
  }

  private static String valueOf(Optional<PeriodUse> period, Function<PeriodUse, String> value) {
    return period.map(value).orElse("\u2013");
  }

  /** The columns of figures: from the right, each as wide as its widest text. */
  private Column[] columns() {
    List<Optional<PeriodUse>> periods =
        List.of(Optional.of(usage.thisBill()), usage.lastBill(), usage.lastYear());
    Column[] found = new Column[HEADS.size()];
    float right = left + width;
    for (int i = HEADS.size() - 1; i >= 0; i--) {
      found[i] = Column.right(right);
      float head = pen.styles().columnHead.widthOf(pen.wording().get("comparison." + HEADS.get(i)));
      float figures = periods.get(i).map(this::widest).orElse(0f);
      right -= Math.max(LEAST_WIDTH, Math.max(head, figures) + GAP);
    }
    return found;
  }

  private float widest(PeriodUse period) {
    TextStyle style = pen.styles().body;
    float use = style.widthOf(pen.formats().use(period.use()));
    return Math.max(use, style.widthOf(costADay(period)));
  }

  private void rule(Stroke line, float y) {
    pen.page().underline(line, left, y, width);
  }

  private String useADay(PeriodUse period) {
    BigDecimal days = BigDecimal.valueOf(period.days());
    return pen.formats().decimal(period.use().divide(days, 1, RoundingMode.HALF_UP));
  }

  private String costADay(PeriodUse period) {
    Money cost = period.cost();
    int decimals = cost.amount().scale();
    BigDecimal days = BigDecimal.valueOf(period.days());
    BigDecimal aDay = cost.amount().divide(days, decimals, RoundingMode.HALF_UP);
    return pen.formats().money(new Money(aDay, cost.currency()));
  }
}
