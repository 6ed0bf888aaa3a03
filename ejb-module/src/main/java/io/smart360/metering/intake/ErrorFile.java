package io.smart360.metering.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A CSV file of row errors, for people who open it in a spreadsheet: a text that such a program
 * would take for a formula gets an apostrophe before it.
 */
final class ErrorFile implements AutoCloseable {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final CsvWriter csv;

  /** Begins the file; closing it leaves the stream open. */
  ErrorFile(OutputStream out) {
    csv = CsvWriter.builder().build(new LeftOpen(out));
    csv.writeRecord("line", "field", "value", "code", "reason");
  }

  void add(RowError error) {
    csv.writeRecord(
        Long.toString(error.line()),
        harmless(error.field()),
        harmless(error.value()),
        error.code().name(),
        harmless(error.reason()));
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static final class LeftOpen extends FilterOutputStream {

    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
