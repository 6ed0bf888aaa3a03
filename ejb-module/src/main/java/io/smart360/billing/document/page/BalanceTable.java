package io.smart360.billing.document.page;

import io.smart360.billing.document.AccountSummary.BalanceLine;
import io.smart360.billing.document.BalanceKind;
import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The balance block: from the last bill to what is due now. */
final class BalanceTable {

  /** Lines of the block that page 1 shows one by one; more are summed by kind. */
  static final int MOST_LINES = 9;

  private static final float ROW = 14;
  private static final float GAP = 8;

  private final Pen pen;
  private final BillContent bill;
  private final float left;
  private final float width;

  BalanceTable(Pen pen, BillContent bill, float left, float width) {
    this.pen = pen;
    this.bill = bill;
    this.left = left;
    this.width = width;
  }

  /** Whether all lines are shown, or payments and the like are summed. */
  enum Detail {
    EACH_LINE,
    BY_KIND
  }

  /** True when page 1 cannot show the lines one by one. */
  static boolean isLong(BillContent bill) {
    return bill.account().sinceLastBill().size() + bill.account().thisBill().size() > MOST_LINES;
  }

  /** Draws heading and table for page 1; returns the lower edge. */
  float drawOnFront(float top) {
    float y = pen.heading(Tag.HEADING_2, left, top, pen.wording().get("yourAccount"));
    pen.section().open(Tag.TABLE);
    for (Line line : lines(isLong(bill) ? Detail.BY_KIND : Detail.EACH_LINE)) {
      y = drawLine(y, line);
    }
    y = drawTotal(y);
    pen.section().close();
    return y;
  }

  /** A line of the block. */
  record Line(String text, Money amount) {}

  /** All lines but the total. */
  List<Line> lines(Detail detail) {
    List<Line> lines = new ArrayList<>(lines(bill.account().sinceLastBill(), detail));
    Money forward = bill.account().balanceForward();
    lines.add(new Line(pen.wording().get("balanceForward"), forward));
    lines.addAll(lines(bill.account().thisBill(), detail));
    return lines;
  }

  private List<Line> lines(List<BalanceLine> entries, Detail detail) {
    List<Line> lines = new ArrayList<>();
    if (detail == Detail.EACH_LINE) {
      entries.forEach(entry -> lines.add(new Line(textOf(entry), entry.amount())));
      return lines;
    }
    Map<BalanceKind, List<BalanceLine>> byKind = new LinkedHashMap<>();
    entries.forEach(
        entry -> byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry));
    byKind.forEach((kind, same) -> lines.add(summed(kind, same)));
    return lines;
  }

  private Line summed(BalanceKind kind, List<BalanceLine> same) {
    if (same.size() == 1) {
      return new Line(textOf(same.get(0)), same.get(0).amount());
    }
    Money sum = same.stream().map(BalanceLine::amount).reduce(Money::plus).orElseThrow();
    String count = String.valueOf(same.size());
    return new Line(pen.wording().get("balance.several", nameOf(kind), count), sum);
  }

  private String textOf(BalanceLine line) {
    String name = nameOf(line.kind());
    String text =
        line.on()
            .map(day -> pen.formats().shortDate(day, bill.heading().billDate()))
            .map(day -> pen.wording().get("balance." + line.kind() + ".on", day))
            .orElse(name);
    return line.remark().map(remark -> text + ", " + remark).orElse(text);
  }

  private String nameOf(BalanceKind kind) {
    return pen.wording().get("balance." + kind);
  }

  float heightOf(Line line) {
    TextStyle style = pen.styles().body;
    return ROW + (textLines(line).size() - 1) * style.size() * Styles.LEADING;
  }

  private List<String> textLines(Line line) {
    TextStyle style = pen.styles().body;
    float textWidth = width - style.widthOf(pen.formats().amount(line.amount())) - GAP;
    return Wrapping.lines(style, textWidth, line.text());
  }

  /** Draws one line; returns its lower edge. */
  float drawLine(float y, Line line) {
    TextStyle style = pen.styles().body;
    String amount = pen.formats().amount(line.amount());
    float bottom = y + heightOf(line);
    new TableRow(pen, y + 9.7f)
        .lines(Tag.ROW_HEADING, style, Column.left(left), textLines(line))
        .cell(Tag.CELL, style, Column.right(left + width), amount)
        .end();
    pen.page().underline(pen.styles().hairline, left, bottom, width);
    return bottom;
  }

  /** Draws the total; returns its lower edge. */
  float drawTotal(float y) {
    pen.page().underline(pen.styles().totalLine, left, y, width);
    TextStyle style = pen.styles().heading;
    String label = bill.totalDue().isNegative() ? "creditTotal" : "totalDue";
    new TableRow(pen, y + 12)
        .cell(Tag.ROW_HEADING, style, Column.left(left), pen.wording().get(label))
        .cell(Tag.CELL, style, Column.right(left + width), pen.formats().money(bill.totalDue()))
        .end();
    return y + 15;
  }
}
