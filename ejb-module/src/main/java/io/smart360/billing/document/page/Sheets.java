package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.pdf.PageCanvas;
import io.smart360.billing.document.pdf.PdfDocument;
import io.smart360.billing.document.pdf.Stroke;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TaggedSection;
import io.smart360.billing.document.pdf.TextStyle;
import java.util.List;

/** The pages of one bill: adds them, and marks each when all are drawn. */
final class Sheets {

  /** Where the contents of page 2 and later begin. */
  static final float TOP = 62;

  private static final float MARK_BASELINE = 18;

  private final PdfDocument document;
  private final TaggedSection section;
  private final BillContent bill;
  private final Look look;

  Sheets(PdfDocument document, BillContent bill, Look look) {
    this.document = document;
    this.section = document.section(bill.format().language());
    this.bill = bill;
    this.look = look;
  }

  TaggedSection section() {
    return section;
  }

  /** A page without a head. */
  Pen front() {
    PageCanvas page = section.page(bill.format().paper().width(), bill.format().paper().height());
    return new Pen(document, section, page, look);
  }

  /** A page whose head says whose bill it belongs to. */
  Pen next() {
    Pen pen = front();
    Styles styles = pen.styles();
    String numbers =
        pen.wording().get("account")
            + " "
            + bill.heading().account()
            + "   "
            + pen.wording().get("bill")
            + " "
            + bill.heading().billNumber();
    pen.page().artifact();
    pen.page().text(styles.heading, pen.left(), 40, bill.issuer().name());
    pen.page().textRight(styles.smallMuted, pen.right(), 40, numbers);
    pen.page().rule(new Stroke(styles.colours.deep(), 1.5f), pen.left(), 48, pen.width());
    pen.page().end();
    return pen;
  }

  /** Stamps a word on the head of the first page, before anything else is drawn there. */
  void mark(Pen first, String words) {
    if (!words.isEmpty()) {
      first.page().begin(Tag.PARAGRAPH);
      drawMark(first.page(), words);
      first.page().end();
    }
  }

  /** Numbers the pages and stamps those after the first. */
  void finish(String words) {
    List<PageCanvas> pages = section.pages();
    for (int i = 0; i < pages.size(); i++) {
      PageCanvas page = pages.get(i);
      String number =
          look.wording().get("page", String.valueOf(i + 1), String.valueOf(pages.size()));
      page.artifact();
      page.textRight(look.styles().tiny, page.width() - Styles.MARGIN, MARK_BASELINE, number);
      if (i > 0 && !words.isEmpty()) {
        drawMark(page, words);
      }
      page.end();
    }
  }

  private void drawMark(PageCanvas page, String words) {
    TextStyle style = look.styles().mark;
    page.textCentred(style, page.width() / 2, MARK_BASELINE, look.wording().get(words));
  }
}
