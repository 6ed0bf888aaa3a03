package io.smart360.billing.document.print;

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
    String rest = text.strip();
    while (style.widthOf(rest) > width) {
      int end = lineEnd(style, width, rest);
      lines.add(rest.substring(0, end).stripTrailing() + " ");
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  private static int lineEnd(TextStyle style, float width, String text) {
    int fits = 0;
    int space = text.indexOf(' ');
    while (space >= 0 && style.widthOf(text.substring(0, space)) <= width) {
      fits = space;
      space = text.indexOf(' ', space + 1);
    }
    if (fits > 0) {
      return fits;
    }
    int letters = 1;
    while (letters < text.length() && style.widthOf(text.substring(0, letters + 1)) <= width) {
      letters++;
    }
    int seam = letters;
    while (seam > 1 && SEAMS.indexOf(text.charAt(seam - 1)) < 0) {
      seam--;
    }
    return seam > 1 ? seam : letters;
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
