package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillDesign.Part;
import io.smart360.billing.document.MeterRow;
import io.smart360.billing.document.ServiceUsage;
import io.smart360.billing.document.page.BalanceTable.Detail;
import io.smart360.billing.document.page.BalanceTable.Line;
import io.smart360.billing.document.page.ChargeRows.Kind;
import io.smart360.billing.document.page.ChargeRows.Row;
import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.Tag;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** From page 3 on: in full what page 1 could only show in short. */
final class FurtherPages {

  private static final float FOOT = 36;
  private static final float BLOCK_GAP = 16;
  private static final float HEAD = 30;
  private static final float CHART_HEIGHT = 110;
  private static final float BALANCE_WIDTH = 330;
  private static final float LEFT_COLUMN = 183.6f;
  private static final float COLUMN_GAP = 20;

  private final BillContent bill;
  private final Supplier<Pen> more;
  private Pen pen;
  private float y;

  FurtherPages(BillContent bill, Supplier<Pen> more) {
    this.bill = bill;
    this.more = more;
  }

  void draw(FrontPage front) throws IOException {
    if (BalanceTable.isLong(bill)) {
      drawBalance();
    }
    if (MeterTable.onFront(bill).size() < bill.meters().size()) {
      drawMeters();
    }
    if (!front.hasAllCharges()) {
      drawCharges();
    }
    if (bill.usage().size() > 1) {
      bill.usage().subList(1, bill.usage().size()).forEach(this::drawUsage);
    }
    if (!front.hasAllMessages() && bill.design().shows(Part.MESSAGES)) {
      drawMessages();
    }
  }

  private void drawBalance() {
    begin(HEAD + 60, "yourAccount");
    BalanceTable table = balanceTable();
    for (Line line : table.lines(Detail.EACH_LINE)) {
      if (isFull(table.heightOf(line))) {
        turn("yourAccount");
        table = balanceTable();
      }
      y = table.drawLine(y, line);
    }
    if (isFull(HEAD)) {
      turn("yourAccount");
      table = balanceTable();
    }
    y = table.drawTotal(y);
    end();
  }

  private BalanceTable balanceTable() {
    return new BalanceTable(pen, bill, pen.left(), BALANCE_WIDTH);
  }

  private void drawMeters() throws IOException {
    begin(HEAD + 60, "meter.heading");
    MeterTable table = new MeterTable(pen, bill, pen.left(), pen.width());
    y = table.drawHead(y);
    for (MeterRow row : bill.meters()) {
      if (isFull(table.heightOf(row) + 12)) {
        turn("meter.heading");
        table = new MeterTable(pen, bill, pen.left(), pen.width());
        y = table.drawHead(y);
      }
      y = table.drawRow(y, row);
    }
    pen.section().close();
    y = table.drawKey(y) + BLOCK_GAP;
  }

  private void drawCharges() {
    List<Row> rows = new ChargeRows(bill, peek().look()).all();
    begin(HEAD + 60, "charges.heading");
    ChargesTable table = new ChargesTable(pen, rows);
    y = table.drawHead(y);
    for (Row row : rows) {
      float together = row.kind() == Kind.SERVICE ? HEAD : 0;
      if (isFull(table.heightOf(row) + together)) {
        turn("charges.heading");
        table = new ChargesTable(pen, rows);
        y = table.drawHead(y);
      }
      y = table.drawRow(y, row);
    }
    end();
  }

  private void drawUsage(ServiceUsage usage) {
    need(CHART_HEIGHT);
    float bottom = y + CHART_HEIGHT;
    float right = pen.left() + LEFT_COLUMN + COLUMN_GAP;
    if (bill.design().shows(Part.COMPARISON)) {
      new ComparisonTable(pen, usage, pen.left(), LEFT_COLUMN).draw(y);
    }
    if (bill.design().shows(Part.USAGE_CHART)) {
      Box box = new Box(right, y, pen.right() - right, CHART_HEIGHT);
      new UsageChart(pen, usage).draw(box);
    }
    y = bottom + BLOCK_GAP;
  }

  private void drawMessages() {
    MessageBox box = new MessageBox(peek(), bill.messages());
    need(box.height());
    box = new MessageBox(pen, bill.messages());
    box.draw(y);
    y += box.height() + BLOCK_GAP;
  }

  /** The pen, on a first further page if there was none. */
  private Pen peek() {
    if (pen == null) {
      nextPage();
    }
    return pen;
  }

  private void nextPage() {
    pen = more.get();
    y = Sheets.TOP;
  }

  private boolean isFull(float height) {
    return y + height > pen.page().height() - FOOT;
  }

  private void need(float height) {
    if (pen == null || isFull(height)) {
      nextPage();
    }
  }

  /** Heading and begin of a table. */
  private void begin(float least, String headingKey) {
    need(least);
    y = pen.heading(Tag.HEADING_2, pen.left(), y, pen.wording().get(headingKey));
    pen.section().open(Tag.TABLE);
  }

  private void end() {
    pen.section().close();
    y += BLOCK_GAP;
  }

  /** Ends a table at the foot of the page and begins its next part on another. */
  private void turn(String headingKey) {
    pen.section().close();
    nextPage();
    String heading = pen.wording().get("continued", pen.wording().get(headingKey));
    y = pen.heading(Tag.HEADING_2, pen.left(), y, heading);
    pen.section().open(Tag.TABLE);
  }
}
