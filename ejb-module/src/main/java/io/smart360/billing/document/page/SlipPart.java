package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.PaymentCode;
import io.smart360.billing.document.PaymentWay;
import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.PageCanvas;
import io.smart360.billing.document.pdf.StampId;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.symbol.Barcode;
import io.smart360.billing.document.symbol.QrCode;
import io.smart360.billing.document.wording.BillTexts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The payment slip at the foot of page 1: whom to pay, what, and the signs for machines. */
final class SlipPart {

  /** Height of a slip; it is the same on every bill so that slips can be cut in stacks. */
  static final float HEIGHT = 145.4f;

  /** Height where there is nothing to send back. */
  private static final float HEIGHT_WITHOUT_PAYMENT = 92;

  private static final float QR = 68.4f;
  private static final float QR_GAP = 24;
  private static final float ROW = 12.5f;
  private static final float BAR_HEIGHT = 22;
  private static final float MOST_STEP = 0.95f;

  private final Pen pen;
  private final BillContent bill;
  private final float top;

  SlipPart(Pen pen, BillContent bill) {
    this.pen = pen;
    this.bill = bill;
    this.top = pen.page().height() - heightFor(bill);
  }

  static float heightFor(BillContent bill) {
    return bill.paymentCode().isPresent() ? HEIGHT : HEIGHT_WITHOUT_PAYMENT;
  }

  void draw() throws IOException {
    Optional<PaymentCode> code = bill.paymentCode();
    if (code.isPresent()) {
      drawFrame();
    } else {
      pen.page().underline(pen.styles().headLine, pen.left(), top, pen.width());
    }
    float middle = pen.left() + pen.width() * 0.375f;
    drawReceiver(middle - pen.left() - 20, code.isPresent());
    float right = pen.right() - QR - QR_GAP;
    drawFacts(middle, code.isPresent() ? right : pen.right());
    if (code.isPresent()) {
      drawQrCode(code.get());
      drawBarcode(code.get());
    }
  }

  /** The cut line, the same on all bills of a stream; the words in its gap belong to it. */
  private void drawFrame() throws IOException {
    String words = pen.wording().get("slip.cut");
    PageCanvas page = pen.page();
    Box sheet = new Box(0, 0, page.width(), page.height());
    TextStyle style = pen.styles().tiny;
    float half = style.widthOf(words) / 2 + 8;
    float middle = page.width() / 2;
    StampId line =
        pen.document()
            .stamp(
                List.of("cut", sheet, words),
                sheet,
                canvas -> {
                  float length = middle - half - pen.left();
                  canvas.dashes(pen.styles().cutLine, pen.left(), top, length);
                  canvas.dashes(pen.styles().cutLine, middle + half, top, length);
                  canvas.textCentred(style, middle, top + 2.3f, words);
                });
    page.begin(Tag.PARAGRAPH);
    page.stamp(line);
    page.end();
  }

  private void drawReceiver(float width, boolean isPayable) {
    List<String> lines = bill.slip().payTo();
    Styles styles = pen.styles();
    TextStyle name = Wrapping.fitted(styles.slipName, width, 7, lines.get(0));
    float y = pen.paragraph(name, new Box(pen.left(), top + 15, width, 0), lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      TextStyle style = Wrapping.fitted(styles.slipAddress, width, 7, line);
      y = pen.paragraph(style, new Box(pen.left(), y, width, 0), line);
    }
    String note =
        isPayable ? pen.wording().get("slip.write", bill.heading().account()) : keepNote();
    pen.paragraph(styles.tiny, new Box(pen.left(), y + 6, width, 0), note);
  }

  private String keepNote() {
    boolean isCollected =
        bill.due().way() == PaymentWay.AUTOMATIC && bill.totalDue().amount().signum() > 0;
    return isCollected
        ? pen.wording().get("slip.AUTOMATIC", pen.formats().date(bill.due().dueOn()))
        : pen.wording().get("slip.keep");
  }

  private void drawFacts(float left, float right) {
    BillTexts texts = pen.wording();
    float y = top + 22;
    y = drawFact(new Box(left, y, right - left, 0), "account", bill.heading().account());
    y = drawFact(new Box(left, y, right - left, 0), "bill", bill.heading().billNumber());
    String day = pen.formats().date(bill.due().dueOn());
    boolean isPayable = bill.paymentCode().isPresent();
    if (isPayable) {
      y = drawFact(new Box(left, y, right - left, 0), "payBy", day);
    }
    pen.page().underline(pen.styles().totalLine, left, y - 6.5f, right - left);
    boolean isCredit = bill.totalDue().isNegative();
    String total = pen.formats().money(isCredit ? bill.totalDue().negated() : bill.totalDue());
    String label = texts.get(isCredit ? "credit" : "totalDue");
    float free = right - left - pen.styles().bodyMuted.widthOf(label) - 10;
    pen.page().begin(Tag.PARAGRAPH);
    pen.page().text(pen.styles().bodyMuted, left, y + 9, label + " ");
    TextStyle style = Wrapping.fitted(pen.styles().slipTotal, free, 8, total);
    pen.page().textRight(style, right, y + 9, total);
    pen.page().end();
    if (isPayable) {
      drawEnclosed(left, right, y + 26);
    }
  }

  private float drawFact(Box row, String key, String value) {
    pen.page().begin(Tag.PARAGRAPH);
    pen.page().text(pen.styles().bodyMuted, row.x(), row.y(), pen.wording().get(key) + " ");
    pen.page().textRight(pen.styles().bodyBold, row.right(), row.y(), value);
    pen.page().end();
    return row.y() + ROW;
  }

  private void drawEnclosed(float left, float right, float y) {
    String label = pen.wording().get("slip.enclosed");
    pen.page().begin(Tag.PARAGRAPH);
    pen.page().text(pen.styles().bodyMuted, left, y, label + " ");
    pen.page().textRight(pen.styles().bodyBold, right - 82, y, pen.formats().sign());
    pen.page().end();
    pen.page().artifact();
    pen.page().strokeRounded(pen.styles().boxLine, new Box(right - 76, y - 11.5f, 76, 17), 2);
    pen.page().end();
  }

  private void drawQrCode(PaymentCode code) {
    Box box = new Box(pen.right() - QR, top + 15, QR, QR);
    QrCode symbol = QrCode.of(bill.slip().payLink().orElseGet(code::text));
    pen.page().beginFigure(pen.wording().get("slip.qr"), box);
    pen.page().modules(box, symbol.size(), symbol::row);
    pen.page().end();
    String caption = pen.wording().get("slip.scan");
    pen.page().begin(Tag.PARAGRAPH);
    pen.page().textCentred(pen.styles().tiny, box.x() + QR / 2, box.bottom() + 9, caption);
    pen.page().end();
  }

  private void drawBarcode(PaymentCode code) {
    Barcode barcode = Barcode.of(code.text());
    float step = Math.min(MOST_STEP, pen.width() / barcode.steps());
    Box box = new Box(pen.left(), top + 100, barcode.steps() * step, BAR_HEIGHT);
    pen.page().beginFigure(pen.wording().get("slip.barcode", code.text()), box);
    pen.page().bars(box, barcode.widths());
    pen.page().end();
    Place below = new Place(pen.left(), box.bottom() + 9);
    pen.say(Tag.PARAGRAPH, pen.styles().code, below, code.text());
  }
}
