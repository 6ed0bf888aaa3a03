package io.smart360.billing.document.print;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.page.BillDrawing;
import io.smart360.billing.document.page.Look;
import io.smart360.billing.document.pdf.PdfDocument;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A print stream: one PDF file of many bills, written as they are added (BX06US01-R1).
 *
 * <p>Memory does not grow with the number of bills but for some hundred bytes each; hand it a
 * buffered stream. Bills may differ in paper, language and template. Equal bills in equal order
 * give an equal file. For one thread; several streams may run side by side.
 */
public final class BillPrintStream implements Closeable {

  private final OutputStream out;
  private final PdfDocument document;
  private final PageStart start;
  private Look look;

  private BillPrintStream(OutputStream out, PdfDocument document, PageStart start) {
    this.out = out;
    this.document = document;
    this.start = start;
  }

  /**
   * Begins a stream; closing it closes {@code out}.
   *
   * @param title of the file, for example utility, cycle and batch
   * @param language of the title
   */
  public static BillPrintStream open(
      OutputStream out, String title, Locale language, PageStart start) throws IOException {
    return new BillPrintStream(out, new PdfDocument(out, title, language), start);
  }

  /** Adds a bill as issued; returns the pages it takes in the file. */
  public PageRange add(BillContent bill) throws IOException {
    return add(bill, PrintMark.ORIGINAL, "");
  }

  /**
   * Adds a bill; returns the pages it takes in the file.
   *
   * @param sequence what the mail room finds it by, printed small at the foot of page 1; may be
   *     empty
   */
  public PageRange add(BillContent bill, PrintMark mark, String sequence) throws IOException {
    if (start == PageStart.FRONT_OF_SHEET && document.pageCount() % 2 == 1) {
      addEmptyPage(bill);
    }
    if (look == null || !look.isFor(bill.format(), bill.design())) {
      look = new Look(bill.format(), bill.design());
    }
    int before = document.pageCount();
    new BillDrawing(document, bill, look).draw(mark.words(), sequence);
    return new PageRange(before + 1, document.pageCount());
  }

  /** Pages so far, empty ones included. */
  public int pageCount() {
    return document.pageCount();
  }

  private void addEmptyPage(BillContent next) throws IOException {
    var section = document.section(next.format().language());
    section.page(next.format().paper().width(), next.format().paper().height());
    section.finish();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      document.close();
    }
  }
}
