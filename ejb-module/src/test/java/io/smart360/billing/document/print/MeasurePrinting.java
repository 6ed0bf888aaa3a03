package io.smart360.billing.document.print;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillHeading;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures printing: pages a second of a print stream and milliseconds for one bill. Run by hand;
 * figures are processor time of one thread and hold for the machine they were taken on.
 */
final class MeasurePrinting {

  private static final int VARIED = 500;
  private static final int ROUNDS = 5;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private MeasurePrinting() {}

  /** The first argument is the number of bills of a stream, 5,000 unless given. */
  public static void main(String[] arguments) throws IOException {
    int bills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
    List<BillContent> varied = varied();
    for (int round = 1; round <= ROUNDS; round++) {
      measureStream(varied, bills);
    }
    measureSingle(varied);
  }

  private static List<BillContent> varied() {
    List<BillContent> bills = new ArrayList<>();
    for (int i = 0; i < VARIED; i++) {
      BillDraft draft = BillFixtures.residential();
      BillHeading heading = BillParts.heading("WU-" + (10_001 + i), "BILL-202504-" + i);
      draft.heading = heading;
      bills.add(draft.bill());
    }
    return bills;
  }

  private static void measureStream(List<BillContent> varied, int bills) throws IOException {
    Counting out = new Counting();
    long start = CLOCK.getCurrentThreadCpuTime();
    int pages;
    try (BillPrintStream stream =
        BillPrintStream.open(out, "Measured", Locale.US, PageStart.FRONT_OF_SHEET)) {
      for (int i = 0; i < bills; i++) {
        stream.add(varied.get(i % varied.size()));
      }
      pages = stream.pageCount();
    }
    double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "stream of %d bills: %.0f pages/s, %.0f bills/s, %d bytes a page, heap %d MB%n",
        bills, pages / seconds, bills / seconds, out.bytes / pages, heap >> 20);
  }

  private static void measureSingle(List<BillContent> varied) {
    double[] millis = new double[varied.size()];
    int length = 0;
    for (int i = 0; i < millis.length; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      length = BillPrinter.renderOne(varied.get(i)).length;
      millis[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "one bill: median %.2f ms, p95 %.2f ms, %d bytes%n",
        millis[millis.length / 2], millis[millis.length * 95 / 100], length);
  }

  /** Counts bytes and forgets them. */
  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] data, int offset, int length) {
      bytes += length;
    }
  }
}
