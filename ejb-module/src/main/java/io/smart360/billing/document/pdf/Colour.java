package io.smart360.billing.document.pdf;

import java.util.Locale;

/** An opaque colour of the screen's colour space, as {@code 0xRRGGBB}. */
public record Colour(int rgb) {

  public static final Colour BLACK = new Colour(0);
  public static final Colour WHITE = new Colour(0xFFFFFF);

  public Colour {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException("Not a colour: " + rgb);
    }
  }

  /** Contrast ratio by WCAG 2.2, from 1 for equal colours to 21 for black and white. */
  public double contrastTo(Colour other) {
    double mine = luminance() + 0.05;
    double theirs = other.luminance() + 0.05;
    return Math.max(mine, theirs) / Math.min(mine, theirs);
  }

  void putTo(ByteText out) {
    for (int shift = 16; shift >= 0; shift -= 8) {
      out.share(part(shift)).put(' ');
    }
  }

  private double luminance() {
    return 0.2126 * linear(part(16)) + 0.7152 * linear(part(8)) + 0.0722 * linear(part(0));
  }

  private float part(int shift) {
    return ((rgb >> shift) & 255) / 255f;
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06X", rgb);
  }
}
