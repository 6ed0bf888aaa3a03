package io.smart360.billing.document.page;

import io.smart360.billing.document.ServiceUsage;
import io.smart360.billing.document.ServiceUsage.MonthUse;
import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.Colour;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;

/** Bars of the use of 13 months; this month and the same month a year ago stand out. */
final class UsageChart {

  private static final int MONTHS = 13;
  private static final float AXIS = 9;

  private final Pen pen;
  private final ServiceUsage usage;

  UsageChart(Pen pen, ServiceUsage usage) {
    this.pen = pen;
    this.usage = usage;
  }

  /** Draws heading and chart into a box. */
  void draw(Box box) {
    String heading = pen.wording().get("usage.heading", usage.service(), usage.unit());
    float top = pen.heading(Tag.HEADING_2, box.x(), box.y(), heading);
    ChartScale scale = ChartScale.of(highest());
    TextStyle label = pen.styles().tiny;
    float marks = 0;
    for (BigDecimal mark : scale.marks()) {
      marks = Math.max(marks, label.widthOf(pen.formats().decimal(mark)));
    }
    Box plot =
        new Box(
            box.x() + marks + 6, top + 8, box.width() - marks - 6, box.bottom() - AXIS - top - 8);
    pen.page().beginFigure(heading + ": " + inWords(), box);
    drawMarks(plot, scale);
    drawBars(plot, scale);
    pen.page().end();
  }

  private void drawMarks(Box plot, ChartScale scale) {
    TextStyle style = pen.styles().tiny;
    for (BigDecimal mark : scale.marks()) {
      float y = plot.bottom() - plot.height() * scale.share(mark);
      boolean isBase = mark.signum() == 0;
      pen.page()
          .rule(isBase ? pen.styles().headLine : pen.styles().hairline, plot.x(), y, plot.width());
      pen.page().textRight(style, plot.x() - 4, y + 2.3f, pen.formats().decimal(mark));
    }
  }

  private void drawBars(Box plot, ChartScale scale) {
    float slot = plot.width() / MONTHS;
    float bar = slot * 0.6f;
    List<MonthUse> months = usage.months();
    for (int i = 0; i < months.size(); i++) {
      int place = MONTHS - months.size() + i;
      float middle = plot.x() + slot * (place + 0.5f);
      boolean isCompared = place == 0 || place == MONTHS - 1;
      BigDecimal use = months.get(i).use().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
      float height = plot.height() * scale.share(use);
      Colour colour = isCompared ? pen.styles().colours.accent() : pen.styles().colours.soft();
      if (height > 0.1f) {
        Box box = new Box(middle - bar / 2, plot.bottom() - height, bar, height);
        pen.page().fillRounded(colour, box, Math.min(1.2f, height / 2));
      }
      String name = pen.formats().month(months.get(i).month());
      pen.page().textCentred(pen.styles().tiny, middle, plot.bottom() + AXIS, name);
      if (isCompared) {
        String value = months.get(i).use().map(pen.formats()::use).orElse("\u2013");
        pen.page().textCentred(pen.styles().tinyBold, middle, plot.bottom() - height - 2.5f, value);
      }
    }
  }

  private BigDecimal highest() {
    return usage.months().stream()
        .flatMap(month -> month.use().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private String inWords() {
    StringJoiner words = new StringJoiner(", ");
    for (MonthUse month : usage.months()) {
      String use = month.use().map(pen.formats()::use).orElse(pen.wording().get("usage.none"));
      words.add(pen.formats().month(month.month()) + " " + month.month().getYear() + " " + use);
    }
    return words.toString();
  }
}
