package io.smart360.billing.document.symbol;

import java.util.Arrays;

/** A Code 128 barcode of printable ASCII; digits in a row of four or more are packed in pairs. */
public final class Barcode {

  /** Widths of three bars and three gaps for each symbol value. */
  private static final String[] SYMBOLS =
      ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232"
              + " 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131"
              + " 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123"
              + " 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123"
              + " 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121"
              + " 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122"
              + " 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112"
              + " 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141"
              + " 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131"
              + " 311141 411131 211412 211214 211232 2331112")
          .split(" ");

  private static final int PAIRS = 99;
  private static final int CHARACTERS = 100;
  private static final int START_CHARACTERS = 104;
  private static final int START_PAIRS = 105;
  private static final int STOP = 106;
  private static final int MODULUS = 103;
  private static final int LEAST_DIGITS = 4;

  private final int[] widths;

  private Barcode(int[] widths) {
    this.widths = widths;
  }

  /** The barcode of a text; refuses what Code 128 B cannot carry. */
  public static Barcode of(String text) {
    if (!text.matches("[ -~]+")) {
      throw new IllegalArgumentException("Not fit for a barcode: '" + text + "'");
    }
    return new Barcode(widthsOf(valuesOf(text)));
  }

  /**
   * Widths of bars and gaps in turn, in steps, beginning and ending with a bar; a quiet zone of ten
   * steps belongs on both sides.
   */
  public int[] widths() {
    return widths.clone();
  }

  /** Width of the whole barcode in steps. */
  public int steps() {
    int steps = 0;
    for (int width : widths) {
      steps += width;
    }
    return steps;
  }

  private static int[] valuesOf(String text) {
    int[] values = new int[text.length() * 2 + 4];
    int count = 0;
    boolean isPaired = digitsFrom(text, 0) >= LEAST_DIGITS;
    values[count++] = isPaired ? START_PAIRS : START_CHARACTERS;
    int place = 0;
    while (place < text.length()) {
      int digits = digitsFrom(text, place);
      if (isPaired && digits >= 2) {
        values[count++] = (text.charAt(place) - '0') * 10 + text.charAt(place + 1) - '0';
        place += 2;
      } else if (isPaired) {
        values[count++] = CHARACTERS;
        isPaired = false;
      } else if (digits >= LEAST_DIGITS && digits % 2 == 0) {
        values[count++] = PAIRS;
        isPaired = true;
      } else {
        values[count++] = text.charAt(place++) - ' ';
      }
    }
    values[count++] = check(values, count - 1);
    values[count++] = STOP;
    return Arrays.copyOf(values, count);
  }

  private static int digitsFrom(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - start;
  }

  private static int check(int[] values, int last) {
    int sum = values[0];
    for (int i = 1; i <= last; i++) {
      sum += i * values[i];
    }
    return sum % MODULUS;
  }

  private static int[] widthsOf(int[] values) {
    int[] widths = new int[values.length * 6 + 1];
    int place = 0;
    for (int value : values) {
      String symbol = SYMBOLS[value];
      for (int i = 0; i < symbol.length(); i++) {
        widths[place++] = symbol.charAt(i) - '0';
      }
    }
    return widths;
  }
}
