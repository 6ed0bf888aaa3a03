package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillDesign.Part;
import io.smart360.billing.document.BillMessage;
import io.smart360.billing.document.ServiceUsage;
import io.smart360.billing.document.pdf.Box;
import java.io.IOException;
import java.util.List;

/**
 * Page 1. When the charges do not fit one by one they are shown by service, when the messages do
 * not fit they go to a further page; the amount due, the total of the charges, where to ask and the
 * slip always stand here.
 */
final class FrontPage {

  private static final float LEFT_COLUMN = 183.6f;
  private static final float COLUMN_GAP = 20;
  private static final float BLOCK_GAP = 8;
  private static final float CHART_HEIGHT = 100;
  private static final float NOTE_HEIGHT = 15;

  /** Services that messages make room for when charges are shown in short. */
  private static final int SERVICES = 4;

  private final Pen pen;
  private final BillContent bill;
  private final ChargeRows rows;
  private boolean hasAllCharges;
  private boolean hasAllMessages;

  FrontPage(Pen pen, BillContent bill) {
    this.pen = pen;
    this.bill = bill;
    this.rows = new ChargeRows(bill, pen.look());
  }

  /** True when every charge line stands on page 1. */
  boolean hasAllCharges() {
    return hasAllCharges;
  }

  boolean hasAllMessages() {
    return hasAllMessages;
  }

  void draw() throws IOException {
    float y = new Letterhead(pen, bill).draw();
    y = new AddressBand(pen, bill).draw(y + 10);
    y = drawAccountAndUse(y + 11);
    drawChargesAndMessages(y + BLOCK_GAP);
    new SlipPart(pen, bill).draw();
  }

  private float drawAccountAndUse(float top) throws IOException {
    boolean hasUse = !bill.usage().isEmpty();
    boolean hasMeters = !bill.meters().isEmpty();
    if (!hasUse && !hasMeters) {
      return new BalanceTable(pen, bill, pen.left(), pen.width()).drawOnFront(top);
    }
    float right = pen.left() + LEFT_COLUMN + COLUMN_GAP;
    float rightWidth = pen.right() - right;
    float bottom = new BalanceTable(pen, bill, pen.left(), LEFT_COLUMN).drawOnFront(top);
    boolean hasChart = hasUse && bill.design().shows(Part.USAGE_CHART);
    if (hasChart) {
      float height = Math.max(CHART_HEIGHT, Math.min(bottom - top, CHART_HEIGHT * 1.4f));
      new UsageChart(pen, bill.usage().get(0)).draw(new Box(right, top, rightWidth, height));
      bottom = Math.max(bottom, top + height);
    }
    float second = bottom + BLOCK_GAP;
    float lower = bottom;
    if (hasUse && bill.design().shows(Part.COMPARISON)) {
      ServiceUsage usage = bill.usage().get(0);
      lower = new ComparisonTable(pen, usage, pen.left(), LEFT_COLUMN).draw(second);
    }
    if (hasMeters) {
      float start = hasChart ? second : top;
      float end = new MeterTable(pen, bill, right, rightWidth).drawOnFront(start);
      lower = Math.max(lower, end);
    }
    return lower;
  }

  private void drawChargesAndMessages(float top) {
    float bottom = pen.page().height() - SlipPart.heightFor(bill) - 6;
    List<BillMessage> messages = bill.design().shows(Part.MESSAGES) ? bill.messages() : List.of();
    MessageBox all = new MessageBox(pen, withQuestions(messages));
    float room = bottom - top - BLOCK_GAP;
    ChargesTable table = new ChargesTable(pen, rows.all());
    hasAllCharges = table.fit(room - all.height());
    hasAllMessages = true;
    MessageBox box = all;
    if (!hasAllCharges) {
      table = new ChargesTable(pen, rows.byService(SERVICES));
      hasAllMessages = table.fit(room - NOTE_HEIGHT - all.height());
      box = hasAllMessages ? all : new MessageBox(pen, withQuestions(List.of()));
      table = inShort(room - NOTE_HEIGHT - box.height());
    }
    float end = table.draw(top);
    if (!hasAllCharges) {
      Box note = new Box(pen.left(), end + 1, pen.width(), 0);
      pen.paragraph(pen.styles().bodyBold, note, pen.wording().get("charges.further"));
    }
    box.draw(bottom - box.height());
  }

  private List<BillMessage> withQuestions(List<BillMessage> messages) {
    return MessageBox.withQuestions(pen, bill, messages);
  }

  /** As many services as fit; at least the total. */
  private ChargesTable inShort(float room) {
    for (int services = bill.charges().size(); services > 0; services--) {
      ChargesTable table = new ChargesTable(pen, rows.byService(services));
      if (table.fit(room)) {
        return table;
      }
    }
    return new ChargesTable(pen, rows.byService(0));
  }
}
