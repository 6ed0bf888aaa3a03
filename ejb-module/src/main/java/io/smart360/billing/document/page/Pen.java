package io.smart360.billing.document.page;

import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.Canvas;
import io.smart360.billing.document.pdf.PageCanvas;
import io.smart360.billing.document.pdf.PdfDocument;
import io.smart360.billing.document.pdf.StampId;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TaggedSection;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.wording.BillTexts;
import io.smart360.billing.document.wording.Formats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws on one page of one bill, in the bill's own look. */
record Pen(PdfDocument document, TaggedSection section, PageCanvas page, Look look) {

  Styles styles() {
    return look.styles();
  }

  BillTexts wording() {
    return look.wording();
  }

  Formats formats() {
    return look.formats();
  }

  float left() {
    return Styles.MARGIN;
  }

  float right() {
    return page.width() - Styles.MARGIN;
  }

  float width() {
    return right() - left();
  }

  /** One line of text as an element of its own. */
  void say(Tag tag, TextStyle style, Place place, String text) {
    page.begin(tag);
    page.text(style, place.x(), place.y(), text);
    page.end();
  }

  /** One line of text that ends at a place, as an element of its own. */
  void sayRight(Tag tag, TextStyle style, Place end, String text) {
    page.begin(tag);
    page.textRight(style, end.x(), end.y(), text);
    page.end();
  }

  /** A heading; its text stands below {@code top}. Returns where the text under it may begin. */
  float heading(Tag tag, float x, float top, String text) {
    TextStyle style = styles().heading;
    say(tag, style, new Place(x, top + style.size() * Styles.ASCENT), text);
    return top + headingHeight();
  }

  float headingHeight() {
    return styles().heading.size() * Styles.LEADING + 3;
  }

  /** A paragraph, broken into lines within the box. Returns its lower edge. */
  float paragraph(TextStyle style, Box box, String text) {
    page.begin(Tag.PARAGRAPH);
    float bottom = lines(style, box, Wrapping.lines(style, box.width(), text));
    page.end();
    return bottom;
  }

  /** Texts below each other, one line each or more, as one paragraph. Returns its lower edge. */
  float texts(TextStyle style, Box box, List<String> texts) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.addAll(Wrapping.lines(style, box.width(), text));
    }
    page.begin(Tag.PARAGRAPH);
    float bottom = lines(style, box, lines);
    page.end();
    return bottom;
  }

  /**
   * A paragraph that many bills of a stream have at the same place; drawn once. Returns its lower
   * edge.
   */
  float standing(TextStyle style, Box box, String text) throws IOException {
    List<String> lines = look.lines(style, box.width(), text);
    Box sheet = new Box(0, 0, page.width(), page.height());
    StampId stamp =
        document.stamp(
            List.of(style, box, text, sheet), sheet, canvas -> linesOn(canvas, style, box, lines));
    page.begin(Tag.PARAGRAPH);
    page.stamp(stamp);
    page.end();
    return box.y() + lines.size() * style.size() * Styles.LEADING;
  }

  /** Lines below each other, within what is begun. Returns their lower edge. */
  float lines(TextStyle style, Box box, List<String> lines) {
    return linesOn(page, style, box, lines);
  }

  private static float linesOn(Canvas canvas, TextStyle style, Box box, List<String> lines) {
    float y = box.y();
    for (String line : lines) {
      canvas.text(style, box.x(), y + style.size() * Styles.ASCENT, line);
      y += style.size() * Styles.LEADING;
    }
    return y;
  }

  float heightOf(TextStyle style, float width, String text) {
    return Wrapping.lines(style, width, text).size() * style.size() * Styles.LEADING;
  }
}
