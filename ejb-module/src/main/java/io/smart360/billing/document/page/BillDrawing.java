package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.pdf.PdfDocument;
import java.io.IOException;

/** Draws one bill as a section of a document. */
public final class BillDrawing {

  private final PdfDocument document;
  private final BillContent bill;
  private final Look look;

  public BillDrawing(PdfDocument document, BillContent bill, Look look) {
    this.document = document;
    this.bill = bill;
    this.look = look;
  }

  /**
   * Draws and writes all pages of the bill.
   *
   * @param mark key of the words stamped on the head of every page; empty for none
   * @param sequence printed small at the foot of page 1 for the mail room; empty for none
   */
  public void draw(String mark, String sequence) throws IOException {
    Sheets sheets = new Sheets(document, bill, look);
    Pen first = sheets.front();
    sheets.mark(first, mark);
    FrontPage front = new FrontPage(first, bill);
    front.draw();
    drawSequence(first, sequence);
    BackSide back = new BackSide(sheets.next(), bill);
    back.draw();
    new FurtherPages(bill, sheets::next).draw(front);
    back.drawRest(sheets::next);
    sheets.finish(mark);
    sheets.section().finish();
  }

  private static void drawSequence(Pen pen, String sequence) {
    if (!sequence.isEmpty()) {
      pen.page().artifact();
      float foot = pen.page().height() - 14;
      pen.page().textRight(pen.styles().tiny, pen.right(), foot, sequence);
      pen.page().end();
    }
  }
}
