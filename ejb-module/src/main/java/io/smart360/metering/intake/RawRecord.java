package io.smart360.metering.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of one row, without the line break at its end. */
final class RawRecord {

  /** Whether the bytes hold together as one row. */
  enum Shape {
    WHOLE,
    /** A quoted field is never closed; the row was cut at its first line break. */
    OPEN_QUOTE,
    /** More bytes without a line break than any row has; the rest was passed over. */
    TOO_LONG
  }

  private final long line;
  private final byte[] bytes;
  private final Shape shape;

  RawRecord(long line, byte[] bytes, Shape shape) {
    this.line = line;
    this.bytes = bytes;
    this.shape = shape;
  }

  /** The line it begins on, from 1. */
  long line() {
    return line;
  }

  Shape shape() {
    return shape;
  }

  boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The row as text, or nothing when its bytes are not UTF-8 or no text at all. */
  Optional<String> text() {
    boolean plain = true;
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
      plain &= b > 0;
    }
    if (plain) {
      return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** For error reports: bytes that are no plain letters become question marks. */
  String legible() {
    return new String(bytes, StandardCharsets.US_ASCII).replace('\uFFFD', '?');
  }
}
