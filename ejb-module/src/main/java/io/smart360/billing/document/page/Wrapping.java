package io.smart360.billing.document.page;

import io.smart360.billing.document.pdf.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a width: between words, and within a word only if it must. */
final class Wrapping {

  /** After these a long word may break. */
  private static final String SEAMS = "-/.@_";

  private Wrapping() {}

  /** At least one line; all but the last end with a space, so that read aloud words stay apart. */
  static List<String> lines(TextStyle style, float width, String text) {
    if (style.widthOf(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    String rest = style.writable(text).strip();
    int fits = style.lettersThatFit(rest, width);
    while (fits < rest.length()) {
      int end = lineEnd(rest, Math.max(1, fits));
      lines.add(rest.substring(0, end).stripTrailing() + " ");
      rest = rest.substring(end).stripLeading();
      fits = style.lettersThatFit(rest, width);
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** Where a line ends that may take so many letters. */
  private static int lineEnd(String text, int fits) {
    int space = text.lastIndexOf(' ', fits);
    if (space > 0) {
      return space;
    }
    int seam = fits;
    while (seam > 1 && SEAMS.indexOf(text.charAt(seam - 1)) < 0) {
      seam--;
    }
    return seam > 1 ? seam : fits;
  }

  /** The same style, small enough for the text to fit on one line, but not below {@code least}. */
  static TextStyle fitted(TextStyle style, float width, float least, String text) {
    float needed = style.widthOf(text);
    if (needed <= width) {
      return style;
    }
    return style.withSize(Math.max(least, style.size() * width / needed));
  }
}
