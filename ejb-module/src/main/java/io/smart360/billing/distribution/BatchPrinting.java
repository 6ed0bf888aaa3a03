package io.smart360.billing.distribution;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.print.BillPrintStream;
import io.smart360.billing.document.print.PageRange;
import io.smart360.billing.document.print.PageStart;
import io.smart360.billing.document.print.PrintMark;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the files of one batch: the print stream, and the manifest the print vendor checks by. */
final class BatchPrinting {

  private final PrintBatch batch;
  private final Path directory;
  private final List<PrintedBill> printed = new ArrayList<>();

  BatchPrinting(PrintBatch batch, Path directory) {
    this.batch = batch;
    this.directory = directory;
  }

  /** A part of the batch's bills, in their order. */
  @FunctionalInterface
  interface Bills {

    List<Entry> from(int first, int count);
  }

  /** A bill and what it says. */
  record Entry(long billId, BillContent content) {}

  /** Reads so many bills at a time: memory does not grow with the batch. */
  static final int AT_A_TIME = 500;

  /** Writes both files and puts them in their place. */
  PrintedStream print(Bills bills) {
    try {
      PrintedStream stream = printStream(bills);
      writeManifest(stream);
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PrintedStream printStream(Bills bills) throws IOException {
    String fileName = batch.fileName() + ".pdf";
    try (DurableFile file = new DurableFile(directory.resolve(fileName))) {
      int pages;
      try (BillPrintStream stream =
          BillPrintStream.open(
              file.out(), batch.title(), Locale.ENGLISH, PageStart.FRONT_OF_SHEET)) {
        for (int first = 0; first < batch.billIds().size(); first += AT_A_TIME) {
          for (Entry entry : bills.from(first, AT_A_TIME)) {
            print(stream, entry);
          }
        }
        pages = stream.pageCount();
      }
      return new PrintedStream(fileName, pages, file.finish(), printed);
    }
  }

  private void print(BillPrintStream stream, Entry entry) throws IOException {
    int sequence = printed.size() + 1;
    BillContent bill = entry.content();
    PageRange pages =
        stream.add(bill, PrintMark.ORIGINAL, "%d/%05d".formatted(batch.number(), sequence));
    printed.add(
        new PrintedBill(
            entry.billId(),
            bill.heading().billNumber(),
            bill.heading().account(),
            sequence,
            new PrintedBill.Pages(pages.first(), pages.pages()),
            ContentHash.of(bill)));
  }

  /** One row a bill; no names and no balances (BX06US01-R8). */
  private void writeManifest(PrintedStream stream) throws IOException {
    Path place = directory.resolve(batch.fileName() + ".csv");
    try (DurableFile file = new DurableFile(place);
        CsvWriter csv =
            CsvWriter.builder().build(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8))) {
      csv.writeRecord("sequence", "bill", "account", "first_page", "pages", "file", "file_sha256");
      for (PrintedBill bill : stream.bills()) {
        csv.writeRecord(
            Integer.toString(bill.sequence()),
            bill.number(),
            bill.account(),
            Integer.toString(bill.pages().first()),
            Integer.toString(bill.pages().count()),
            stream.fileName(),
            stream.sha256());
      }
      csv.flush();
      file.finish();
    }
  }
}
