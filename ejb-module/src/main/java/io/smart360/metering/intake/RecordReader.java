package io.smart360.metering.intake;

import io.smart360.metering.intake.RawRecord.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts the bytes of a CSV file into rows and knows at which byte and line it stands, so that work
 * can go on exactly there later.
 *
 * <p>Bytes are cut before they become text: one row that is not UTF-8 then spoils no other. Line
 * breaks inside quoted fields do not end a row. Holds one row and a buffer, whatever the file's
 * size.
 */
final class RecordReader {

  /** No row of readings is longer; what goes on longer has lost a quote or a line break. */
  static final int LONGEST_ROW = 32 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[2 * LONGEST_ROW];
  private int start;
  private int limit;
  private boolean atEnd;
  private long offset;
  private long line;

  /** Goes on at a byte of the file that is the first of a row, and tells which line that is. */
  RecordReader(InputStream in, long offset, long line) {
    this.in = in;
    this.offset = offset;
    this.line = line;
  }

  /** The byte the next row begins at. */
  long offset() {
    return offset;
  }

  /** The line the next row begins on. */
  long line() {
    return line;
  }

  /** Passes over the mark that some programs write before UTF-8 text. */
  void skipByteOrderMark() throws IOException {
    fill();
    if (limit - start >= 3
        && buffer[start] == (byte) 0xEF
        && buffer[start + 1] == (byte) 0xBB
        && buffer[start + 2] == (byte) 0xBF) {
      advance(3);
    }
  }

  /** The next row, or nothing at the end of the file. */
  Optional<RawRecord> next() throws IOException {
    fill();
    if (start == limit) {
      return Optional.empty();
    }
    Scan scan = new Scan();
    int end = scan.endOfRow();
    if (end >= 0) {
      return Optional.of(take(end - start, Shape.WHOLE));
    }
    if (scan.quoted && scan.firstBreak >= 0) {
      return Optional.of(take(scan.firstBreak - start, Shape.OPEN_QUOTE));
    }
    if (limit - start > LONGEST_ROW) {
      RawRecord cut = take(LONGEST_ROW, Shape.TOO_LONG);
      skipToLineBreak();
      return Optional.of(cut);
    }
    return Optional.of(take(limit - start, scan.quoted ? Shape.OPEN_QUOTE : Shape.WHOLE));
  }

  /** Takes a row of that length and the line break after it, if there is one. */
  private RawRecord take(int length, Shape shape) {
    byte[] bytes = Arrays.copyOfRange(buffer, start, start + length);
    RawRecord row = new RawRecord(line, bytes, shape);
    for (byte b : bytes) {
      if (b == '\n') {
        line++;
      }
    }
    advance(length);
    takeLineBreak();
    return row;
  }

  private void takeLineBreak() {
    if (start < limit && buffer[start] == '\r') {
      advance(1);
      if (start < limit && buffer[start] == '\n') {
        advance(1);
      }
      line++;
    } else if (start < limit && buffer[start] == '\n') {
      advance(1);
      line++;
    }
  }

  private void skipToLineBreak() throws IOException {
    fill();
    while (start < limit && buffer[start] != '\n') {
      advance(1);
      if (start == limit) {
        fill();
      }
    }
    takeLineBreak();
  }

  private void advance(int bytes) {
    start += bytes;
    offset += bytes;
  }

  /** Fills the buffer as far as the file goes, the row at its front. */
  private void fill() throws IOException {
    if (atEnd || limit - start > LONGEST_ROW + 2) {
      return;
    }
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    limit -= start;
    start = 0;
    while (limit < buffer.length) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        atEnd = true;
        return;
      }
      limit += read;
    }
  }

  /** Looks for the end of the row at the front of the buffer. */
  private final class Scan {

    private boolean quoted;
    private int firstBreak = -1;

    /** The place of the line break that ends the row, or -1. */
    int endOfRow() {
      boolean atFieldStart = true;
      int last = Math.min(limit, start + LONGEST_ROW);
      for (int i = start; i < last; i++) {
        byte b = buffer[i];
        if (quoted) {
          if (b == '"' && (i + 1 >= limit || buffer[i + 1] != '"')) {
            quoted = false;
          } else if (b == '"') {
            i++;
          } else if (isBreak(b) && firstBreak < 0) {
            firstBreak = i;
          }
        } else if (isBreak(b)) {
          return i;
        } else {
          quoted = b == '"' && atFieldStart;
          atFieldStart = b == ',';
        }
      }
      return -1;
    }

    private boolean isBreak(byte b) {
      return b == '\n' || b == '\r';
    }
  }
}
