package io.smart360.billing.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes in PDF syntax. Numbers are written with at most two decimals. */
final class ByteText {

  private byte[] bytes;
  private int length;

  ByteText(int capacity) {
    bytes = new byte[capacity];
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  ByteText put(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  /** Appends characters up to 255, one byte each. */
  ByteText put(String text) {
    int size = text.length();
    reserve(size);
    for (int i = 0; i < size; i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  ByteText put(byte[] more) {
    return put(more, more.length);
  }

  ByteText put(byte[] more, int count) {
    reserve(count);
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
    return this;
  }

  ByteText put(ByteText other) {
    return put(other.bytes, other.length);
  }

  ByteText number(long value) {
    if (value < 0) {
      put('-');
    }
    long rest = Math.abs(value);
    long power = 1;
    while (rest / power >= 10) {
      power *= 10;
    }
    for (; power > 0; power /= 10) {
      put('0' + (int) (rest / power % 10));
    }
    return this;
  }

  /** A coordinate, rounded to hundredths of a point. */
  ByteText number(float value) {
    long hundredths = Math.round(value * 100d);
    if (hundredths < 0) {
      put('-');
      hundredths = -hundredths;
    }
    number(hundredths / 100);
    int fraction = (int) (hundredths % 100);
    if (fraction != 0) {
      put('.').put('0' + fraction / 10);
      if (fraction % 10 != 0) {
        put('0' + fraction % 10);
      }
    }
    return this;
  }

  /** A small factor, rounded to ten-thousandths. */
  ByteText factor(float value) {
    long parts = Math.round(value * 10_000d);
    number(parts / 10_000).put('.');
    for (long power = 1000; power > 0; power /= 10) {
      put('0' + (int) (parts / power % 10));
    }
    return this;
  }

  /** Numbers with a space after each. */
  ByteText numbers(float... values) {
    for (float value : values) {
      number(value).put(' ');
    }
    return this;
  }

  /** A reference to an object, with a space after it. */
  ByteText reference(int object) {
    return number((long) object).put(" 0 R ");
  }

  /** A text string as PDF wants it outside of page contents: UTF-16 in hexadecimal. */
  ByteText textString(String text) {
    put("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      for (int shift = 12; shift >= 0; shift -= 4) {
        put("0123456789ABCDEF".charAt(text.charAt(i) >> shift & 15));
      }
    }
    return put('>');
  }

  String asText() {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
