package io.smart360.billing.document.page;

import io.smart360.billing.document.BillDesign;
import io.smart360.billing.document.pdf.Colour;
import io.smart360.billing.document.pdf.Stroke;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.pdf.Typeface;

/** Faces, sizes, colours and lines of a bill. Lengths are in points. */
final class Styles {

  /** From the base line of one line of text to the next, for a size of 1. */
  static final float LEADING = 1.36f;

  /** From the top of a line of text to its base line, for a size of 1. */
  static final float ASCENT = 1.04f;

  /** From the left and right edge of the sheet to the text. */
  static final float MARGIN = 39.6f;

  private static final Typeface REGULAR = Typeface.of(Styles.class, "Inter-Regular.ttf");
  private static final Typeface SEMIBOLD = Typeface.of(Styles.class, "Inter-SemiBold.ttf");

  private static final Colour INK = new Colour(0x122125);
  private static final Colour DARK = new Colour(0x2F4145);
  private static final Colour MUTED = new Colour(0x48595D);
  private static final Colour FAINT = new Colour(0x5C6C70);

  final TextStyle body = new TextStyle(REGULAR, 8, INK);
  final TextStyle bodyBold = new TextStyle(SEMIBOLD, 8, INK);
  final TextStyle bodyDark = body.withColour(DARK);
  final TextStyle explanation = bodyDark.withSize(8.8f);
  final TextStyle bodyMuted = body.withColour(MUTED);
  final TextStyle bodyFaint = body.withColour(FAINT);
  final TextStyle columnHead = new TextStyle(SEMIBOLD, 7, MUTED);
  final TextStyle small = new TextStyle(REGULAR, 7, INK);
  final TextStyle smallBold = new TextStyle(SEMIBOLD, 7, INK);
  final TextStyle smallMuted = small.withColour(MUTED);
  final TextStyle tiny = new TextStyle(REGULAR, 6.6f, FAINT);
  final TextStyle tinyBold = new TextStyle(SEMIBOLD, 6.2f, INK);
  final TextStyle heading = new TextStyle(SEMIBOLD, 9, INK);
  final TextStyle title = new TextStyle(SEMIBOLD, 15, INK, -0.15f);
  final TextStyle address = new TextStyle(REGULAR, 10.5f, INK);
  final TextStyle slipAddress = new TextStyle(REGULAR, 9.5f, INK);
  final TextStyle slipName = new TextStyle(SEMIBOLD, 9.5f, INK);
  final TextStyle slipTotal = new TextStyle(SEMIBOLD, 14, INK, -0.28f);
  final TextStyle panelTotal = new TextStyle(SEMIBOLD, 21, Colour.WHITE, -0.5f);
  final TextStyle panelDate = new TextStyle(SEMIBOLD, 11, Colour.WHITE);
  final TextStyle panelLabel;
  final TextStyle panelNote;
  final TextStyle dial = new TextStyle(SEMIBOLD, 7.4f, Colour.WHITE);
  final TextStyle mark;
  final TextStyle code = new TextStyle(REGULAR, 7, DARK, 0.5f);

  final Stroke hairline = new Stroke(new Colour(0xDFE6E8), 0.4f);
  final Stroke groupLine = new Stroke(new Colour(0xA8B4B7), 0.4f);
  final Stroke headLine = new Stroke(new Colour(0x7E8D91), 0.75f);
  final Stroke totalLine = new Stroke(INK, 0.75f);
  final Stroke cutLine = new Stroke(new Colour(0x7E8D91), 0.8f);
  final Stroke boxLine = new Stroke(MUTED, 0.75f);
  final Colour dialGround = new Colour(0x1D2F33);
  final BillDesign.Colours colours;

  Styles(BillDesign design) {
    colours = design.colours();
    panelLabel = body.withColour(colours.onDeep());
    panelNote = tiny.withColour(colours.onDeep());
    mark = new TextStyle(SEMIBOLD, 10, colours.deep(), 1);
  }
}
