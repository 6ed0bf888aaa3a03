package io.smart360.billing.document.print;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.page.BillDrawing;
import io.smart360.billing.document.page.Look;
import io.smart360.billing.document.pdf.PdfDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Renders a single bill on demand, for e-mail, portal and counter.
 *
 * <p>The same content gives the same bytes on the same Java runtime, so a hash proves that a
 * reprint equals the original; see {@link PrintMark#DUPLICATE} for the mark that a reprint bears.
 */
public final class BillPrinter {

  private BillPrinter() {}

  /** The bill as issued, as a PDF file. */
  public static byte[] renderOne(BillContent bill) {
    return renderOne(bill, PrintMark.ORIGINAL);
  }

  /** The bill with a mark on each page, as a PDF file. */
  public static byte[] renderOne(BillContent bill, PrintMark mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    Look look = new Look(bill.format(), bill.design());
    String title = look.wording().get("title", bill.heading().billNumber(), bill.issuer().name());
    try (PdfDocument document = new PdfDocument(out, title, bill.format().language())) {
      new BillDrawing(document, bill, look).draw(mark.words(), "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
