package io.smart360.billing.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes in PDF syntax. Numbers are written with at most two decimals. */
final class ByteText {

  private static final int MOST_DIGITS = 10;

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

  ByteText number(int value) {
    if (value < 0) {
      return put('-').number(-value);
    }
    reserve(MOST_DIGITS);
    int digits = 1;
    for (int rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    int rest = value;
    for (int place = length + digits - 1; place >= length; place--) {
      int tenth = rest / 10;
      bytes[place] = (byte) ('0' + (rest - tenth * 10));
      rest = tenth;
    }
    length += digits;
    return this;
  }

  /** A coordinate, rounded to hundredths of a point. */
  ByteText number(float value) {
    int hundredths = Math.round(value * 100);
    if (hundredths < 0) {
      put('-');
      hundredths = -hundredths;
    }
    int whole = hundredths / 100;
    int fraction = hundredths - whole * 100;
    if (whole > 0 || fraction == 0) {
      number(whole);
    }
    if (fraction != 0) {
      put('.').put('0' + fraction / 10);
      if (fraction % 10 != 0) {
        put('0' + fraction % 10);
      }
    }
    return this;
  }

  /** A small positive factor, rounded to ten-thousandths. */
  ByteText factor(float value) {
    int parts = Math.round(value * 10_000);
    number(parts / 10_000).put('.');
    for (int power = 1000; power > 0; power /= 10) {
      put('0' + parts / power % 10);
    }
    return this;
  }

  /** A share from 0 to 1, rounded to thousandths. */
  ByteText share(float value) {
    int parts = Math.round(value * 1000);
    if (parts == 0 || parts == 1000) {
      return put(parts == 0 ? '0' : '1');
    }
    put('.');
    return put('0' + parts / 100).put('0' + parts / 10 % 10).put('0' + parts % 10);
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
    return number(object).put(" 0 R ");
  }

  /**
   * A text string as PDF wants it outside of page contents: plain where it is ASCII, else UTF-16 in
   * hexadecimal.
   */
  ByteText textString(String text) {
    if (text.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
      return put('(')
          .put(text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)"))
          .put(')');
    }
    put("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      for (int shift = 12; shift >= 0; shift -= 4) {
        put("0123456789ABCDEF".charAt((text.charAt(i) >> shift) & 15));
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
