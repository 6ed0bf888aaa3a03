package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.MeterRow;
import io.smart360.billing.document.MeterRow.DialReading;
import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.PageCanvas;
import io.smart360.billing.document.pdf.StampId;
import io.smart360.billing.document.pdf.Stroke;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.wording.BillTexts;
import java.io.IOException;
import java.util.List;

/** Readings and use of each register; dials are drawn as they look on the meter. */
final class MeterTable {

  /** Meters that page 1 shows; when there are more, all stand on a further page. */
  static final int MOST_ON_FRONT = 3;

  private static final float ROW = 16;
  private static final float HEAD = 14;
  private static final float DIGIT = 9.3f;
  private static final float DIGIT_HEIGHT = 11;
  private static final float DIAL_RISE = 8.2f;
  private static final int MOST_DIGITS = 9;
  private static final float LEAST_GAP = 6;

  private final Pen pen;
  private final BillContent bill;
  private final Columns columns;
  private final float left;
  private final float width;

  MeterTable(Pen pen, BillContent bill, float left, float width) {
    this.pen = pen;
    this.bill = bill;
    this.left = left;
    this.width = width;
    this.columns = columns();
  }

  /** Where the columns are; {@code meterWidth} is what a meter number may take. */
  private record Columns(
      float meterWidth, Column previous, Column present, Column multiplier, Column use) {}

  /** The rows that page 1 shows. */
  static List<MeterRow> onFront(BillContent bill) {
    boolean fits = bill.meters().size() <= MOST_ON_FRONT;
    return fits ? bill.meters() : bill.meters().subList(0, MOST_ON_FRONT - 1);
  }

  /** Draws heading, table and key for page 1; returns the lower edge. */
  float drawOnFront(float top) throws IOException {
    List<MeterRow> rows = onFront(bill);
    float y = pen.heading(Tag.HEADING_2, left, top, pen.wording().get("meter.heading"));
    pen.section().open(Tag.TABLE);
    y = drawHead(y);
    for (MeterRow row : rows) {
      y = drawRow(y, row);
    }
    pen.section().close();
    if (rows.size() < bill.meters().size()) {
      String count = String.valueOf(bill.meters().size());
      String more = pen.wording().get("meter.more", count);
      y = pen.paragraph(pen.styles().smallBold, new Box(left, y + 2, width, 0), more);
    }
    return drawKey(y);
  }

  /** Draws the letters of the reading types; returns the lower edge. */
  float drawKey(float y) {
    Box box = new Box(left, y + 2, width, 0);
    return pen.paragraph(pen.styles().tiny, box, pen.wording().get("meter.key"));
  }

  /** Draws the row of column headings; returns its lower edge. */
  float drawHead(float y) {
    TextStyle style = pen.styles().columnHead;
    BillTexts texts = pen.wording();
    new TableRow(pen, y + 9)
        .cell(Tag.COLUMN_HEADING, style, Column.left(left), texts.get("meter.meter"))
        .cell(Tag.COLUMN_HEADING, style, columns.previous(), texts.get("meter.previous"))
        .cell(Tag.COLUMN_HEADING, style, columns.present(), texts.get("meter.present"))
        .cell(Tag.COLUMN_HEADING, style, columns.multiplier(), texts.get("meter.multiplier"))
        .cell(Tag.COLUMN_HEADING, style, columns.use(), texts.get("meter.use"))
        .end();
    rule(pen.styles().headLine, y + HEAD);
    return y + HEAD;
  }

  float heightOf(MeterRow row) {
    return ROW + (meterLines(row).size() - 1) * pen.styles().body.size() * Styles.LEADING;
  }

  /** Draws one row; returns its lower edge. */
  float drawRow(float y, MeterRow row) throws IOException {
    Styles styles = pen.styles();
    float baseline = y + 10.8f;
    TableRow cells = new TableRow(pen, baseline);
    cells.lines(Tag.ROW_HEADING, styles.body, Column.left(left), meterLines(row));
    drawReading(row.previous(), columns.previous().x(), baseline);
    drawReading(row.present(), columns.present().x(), baseline);
    String factor = pen.formats().use(row.multiplier());
    cells.cell(Tag.CELL, styles.body, columns.multiplier(), factor);
    cells.cell(Tag.CELL, styles.bodyBold, columns.use(), useOf(row));
    cells.end();
    float bottom = y + heightOf(row);
    rule(styles.hairline, bottom);
    return bottom;
  }

  private List<String> meterLines(MeterRow row) {
    return Wrapping.lines(pen.styles().body, columns.meterWidth(), row.meter());
  }

  private String useOf(MeterRow row) {
    return pen.formats().use(row.use()) + " " + row.unit();
  }

  private void drawReading(DialReading reading, float x, float baseline) throws IOException {
    PageCanvas page = pen.page();
    String dial = reading.dial();
    float end = x + dialWidth(dial);
    if (isDrawn(dial)) {
      page.artifact();
      page.stampAt(dialStamp(dial.length()), x, baseline - DIAL_RISE, DIGIT_HEIGHT);
      page.end();
    }
    page.begin(Tag.CELL, dial + ", " + remarkOf(reading));
    if (isDrawn(dial)) {
      for (int i = 0; i < dial.length(); i++) {
        String digit = dial.substring(i, i + 1);
        page.textCentred(pen.styles().dial, x + DIGIT * i + DIGIT / 2 - 0.4f, baseline, digit);
      }
    } else {
      page.text(pen.styles().bodyBold, x, baseline, dial);
    }
    page.text(pen.styles().tiny, end + 2, baseline, " " + remarkOf(reading));
    page.end();
  }

  /** The empty wheels of a dial, the same on all bills of a stream. */
  private StampId dialStamp(int digits) throws IOException {
    return pen.document()
        .stamp(
            List.of("dial", digits),
            new Box(0, 0, DIGIT * digits, DIGIT_HEIGHT),
            canvas -> {
              for (int i = 0; i < digits; i++) {
                Box wheel = new Box(DIGIT * i, 0, DIGIT - 0.8f, DIGIT_HEIGHT);
                canvas.fillRounded(pen.styles().dialGround, wheel, 1.5f);
              }
            });
  }

  private static boolean isDrawn(String dial) {
    return dial.length() <= MOST_DIGITS && dial.indexOf('.') < 0;
  }

  private float dialWidth(String dial) {
    return isDrawn(dial) ? DIGIT * dial.length() - 0.8f : pen.styles().bodyBold.widthOf(dial);
  }

  private String remarkOf(DialReading reading) {
    String day = pen.formats().shortDate(reading.on(), bill.heading().billDate());
    return day + " " + pen.wording().get("reading." + reading.type());
  }

  private float readingWidth(DialReading reading) {
    return dialWidth(reading.dial()) + 2 + pen.styles().tiny.widthOf(" " + remarkOf(reading));
  }

  /** Columns as wide as their texts; what is left over goes between them. */
  private Columns columns() {
    TextStyle head = pen.styles().columnHead;
    float meter = head.widthOf(pen.wording().get("meter.meter"));
    float previous = head.widthOf(pen.wording().get("meter.previous"));
    float present = head.widthOf(pen.wording().get("meter.present"));
    float factor = head.widthOf(pen.wording().get("meter.multiplier"));
    float use = head.widthOf(pen.wording().get("meter.use"));
    for (MeterRow row : bill.meters()) {
      meter = Math.max(meter, pen.styles().body.widthOf(row.meter()));
      previous = Math.max(previous, readingWidth(row.previous()));
      present = Math.max(present, readingWidth(row.present()));
      factor = Math.max(factor, pen.styles().body.widthOf(pen.formats().use(row.multiplier())));
      use = Math.max(use, pen.styles().bodyBold.widthOf(useOf(row)));
    }
    float rest = width - previous - present - factor - use;
    meter = Math.min(meter, rest - 4 * LEAST_GAP);
    float gap = (rest - meter) / 4;
    return new Columns(
        meter,
        Column.left(left + meter + gap),
        Column.left(left + meter + previous + 2 * gap),
        Column.right(left + width - use - gap),
        Column.right(left + width));
  }

  private void rule(Stroke line, float y) {
    pen.page().underline(line, left, y, width);
  }
}
