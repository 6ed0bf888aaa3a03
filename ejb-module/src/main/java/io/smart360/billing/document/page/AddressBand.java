package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillHeading.ServicePlace;
import io.smart360.billing.document.PaymentWay;
import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.Colour;
import io.smart360.billing.document.pdf.Stroke;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Below the head: the receiver for the envelope window, the place served, and the amount due. */
final class AddressBand {

  private static final float PANEL_WIDTH = 162;
  private static final float PADDING = 12;
  private static final float GAP = 16;

  /** Size of an address that has long lines. */
  private static final float LONG_ADDRESS = 9;

  private final Pen pen;
  private final BillContent bill;

  AddressBand(Pen pen, BillContent bill) {
    this.pen = pen;
    this.bill = bill;
  }

  /** Returns the lower edge. */
  float draw(float top) {
    float free = pen.width() - PANEL_WIDTH - 2 * GAP;
    float receiver = free * 0.52f;
    Box left = new Box(pen.left(), top + 4, receiver, 0);
    float bottom = drawReceiver(left);
    float middle = pen.left() + receiver + GAP;
    bottom = Math.max(bottom, drawPlace(new Box(middle, top + 5, free - receiver, 0)));
    return Math.max(bottom, drawPanel(top));
  }

  private float drawReceiver(Box box) {
    TextStyle style = pen.styles().address;
    for (String line : bill.heading().billTo()) {
      if (style.widthOf(line) > box.width()) {
        style = pen.styles().slipAddress.withSize(LONG_ADDRESS);
      }
    }
    return pen.texts(style, box, bill.heading().billTo());
  }

  private float drawPlace(Box box) {
    ServicePlace place = bill.heading().servedAt();
    Styles styles = pen.styles();
    float y = pen.paragraph(styles.bodyBold, box, pen.wording().get("serviceAddress"));
    List<String> lines = new ArrayList<>(place.address());
    lines.addAll(place.remarks());
    if (!lines.isEmpty()) {
      y = pen.texts(styles.bodyDark, new Box(box.x(), y, box.width(), 0), lines);
    }
    if (bill.isEstimated()) {
      String estimated = pen.wording().get("estimated");
      y = pen.paragraph(styles.bodyBold, new Box(box.x(), y + 2, box.width(), 0), estimated);
    }
    return y;
  }

  private float drawPanel(float top) {
    float left = pen.right() - PANEL_WIDTH;
    float inner = PANEL_WIDTH - 2 * PADDING;
    List<String> notes = notes();
    float height = (isPayable() ? 56 : 41) + notesHeight(notes, inner);
    Box panel = new Box(left, top, PANEL_WIDTH, height);
    pen.page().artifact();
    pen.page().fillRounded(pen.styles().colours.deep(), panel, 7);
    pen.page().end();
    drawTotal(left + PADDING, top + 30);
    if (isPayable()) {
      drawDate(left + PADDING, top + 46);
    }
    drawNotes(notes, new Box(left + PADDING, panel.bottom() - notesHeight(notes, inner), inner, 0));
    return panel.bottom();
  }

  private void drawTotal(float x, float y) {
    boolean isCredit = bill.totalDue().isNegative();
    String label = pen.wording().get(isCredit ? "credit" : "totalDue");
    String total = pen.formats().money(isCredit ? bill.totalDue().negated() : bill.totalDue());
    TextStyle labelStyle = pen.styles().panelLabel;
    float width = PANEL_WIDTH - 2 * PADDING;
    float free = width - labelStyle.widthOf(label) - 8;
    TextStyle style = Wrapping.fitted(pen.styles().panelTotal, free, 9, total);
    pen.page().begin(Tag.PARAGRAPH);
    pen.page().text(labelStyle, x, y, label + " ");
    pen.page().textRight(style, x + width, y, total);
    pen.page().end();
  }

  private void drawDate(float x, float y) {
    boolean isTaken = bill.due().way() == PaymentWay.AUTOMATIC;
    String label = pen.wording().get(isTaken ? "takenOn" : "payBy");
    String day = pen.formats().date(bill.due().dueOn());
    pen.page().begin(Tag.PARAGRAPH);
    pen.page().text(pen.styles().panelLabel, x, y, label + " ");
    pen.page().textRight(pen.styles().panelDate, x + PANEL_WIDTH - 2 * PADDING, y, day);
    pen.page().end();
  }

  private boolean isPayable() {
    return bill.totalDue().amount().signum() > 0 && bill.due().way() != PaymentWay.CARRIED_FORWARD;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (bill.totalDue().amount().signum() <= 0) {
      notes.add(pen.wording().get("note.credit"));
    } else if (bill.due().way() != PaymentWay.BY_CONSUMER) {
      notes.add(pen.wording().get("note." + bill.due().way()));
    }
    bill.due().note().ifPresent(notes::add);
    return notes;
  }

  private float notesHeight(List<String> notes, float width) {
    float height = 0;
    for (String note : notes) {
      height += pen.heightOf(pen.styles().panelNote, width, note);
    }
    return notes.isEmpty() ? 0 : height + 12;
  }

  private void drawNotes(List<String> notes, Box box) {
    if (notes.isEmpty()) {
      return;
    }
    Colour line = pen.styles().colours.accent();
    pen.page().underline(new Stroke(line, 0.5f), box.x(), box.y(), box.width());
    float y = box.y() + 4;
    for (String note : notes) {
      y = pen.paragraph(pen.styles().panelNote, new Box(box.x(), y, box.width(), 0), note);
    }
  }
}
