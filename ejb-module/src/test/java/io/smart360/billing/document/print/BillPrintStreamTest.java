package io.smart360.billing.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.document.BillContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BillPrintStreamTest {

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final BillContent shortBill = BillFixtures.residential().bill();
  private final BillContent longBill = BillFixtures.long60().bill();

  @Test
  void tellsThePagesOfEachBill() throws IOException {
    try (BillPrintStream stream = open(PageStart.ANY_PAGE)) {
      assertThat(stream.add(longBill)).isEqualTo(new PageRange(1, 5));
      assertThat(stream.add(shortBill)).isEqualTo(new PageRange(6, 7));
      assertThat(stream.pageCount()).isEqualTo(7);
    }
    PrintedPages printed = new PrintedPages(file.toByteArray());
    assertThat(printed.count()).isEqualTo(7);
    assertThat(printed.text(6, 6)).contains("WU-10001", "Page 1 of 2");
  }

  @Test
  void billBeginsOnTheFrontOfASheetWhereBothSidesArePrinted() throws IOException {
    try (BillPrintStream stream = open(PageStart.FRONT_OF_SHEET)) {
      assertThat(stream.add(longBill)).isEqualTo(new PageRange(1, 5));
      assertThat(stream.add(shortBill)).isEqualTo(new PageRange(7, 8));
      assertThat(stream.add(shortBill)).isEqualTo(new PageRange(9, 10));
    }
    PrintedPages printed = new PrintedPages(file.toByteArray());
    assertThat(printed.text(6, 6)).isBlank();
    assertThat(printed.text(9, 9)).contains("WU-10001");
  }

  @Test
  void saysTheSameAsTheBillRenderedAlone() throws IOException {
    try (BillPrintStream stream = open(PageStart.ANY_PAGE)) {
      stream.add(BillFixtures.spanish().bill());
      stream.add(shortBill, PrintMark.ORIGINAL, "B-12 0042");
    }
    String alone = new PrintedPages(BillPrinter.renderOne(shortBill)).text();
    String inStream = new PrintedPages(file.toByteArray()).text(3, 4);
    assertThat(inStream).contains("B-12 0042");
    assertThat(inStream.replace("B-12 0042", "").replaceAll("\\s+", ""))
        .isEqualTo(alone.replaceAll("\\s+", ""));
  }

  @Test
  void equalBillsGiveAnEqualFile() throws IOException {
    byte[] first = twoBills();
    file.reset();
    assertThat(twoBills()).isEqualTo(first);
  }

  private byte[] twoBills() throws IOException {
    try (BillPrintStream stream = open(PageStart.ANY_PAGE)) {
      stream.add(shortBill);
      stream.add(longBill);
    }
    return file.toByteArray();
  }

  private BillPrintStream open(PageStart start) throws IOException {
    return BillPrintStream.open(file, "Bills of April", Locale.US, start);
  }
}
