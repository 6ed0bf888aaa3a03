package io.smart360.billing.document.page;

import io.smart360.billing.document.BillDesign;
import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.wording.BillTexts;
import io.smart360.billing.document.wording.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Wording, number formats and styles that the bills of one template and language share, and how
 * their standing texts break into lines. Not for use by several threads.
 */
public final class Look {

  /** Enough for the standing texts of a template; dropped when more gather. */
  private static final int MOST_KEPT = 2000;

  private final BillFormat format;
  private final BillDesign design;
  private final BillTexts wording;
  private final Formats formats;
  private final Styles styles;
  private final Map<Standing, List<String>> broken = new HashMap<>();

  public Look(BillFormat format, BillDesign design) {
    this.format = format;
    this.design = design;
    wording = new BillTexts(format, design);
    formats = new Formats(format);
    styles = new Styles(design);
  }

  private record Standing(TextStyle style, float width, String text) {}

  public boolean isFor(BillFormat otherFormat, BillDesign otherDesign) {
    return format.equals(otherFormat) && design.equals(otherDesign);
  }

  public BillTexts wording() {
    return wording;
  }

  Formats formats() {
    return formats;
  }

  Styles styles() {
    return styles;
  }

  /** Lines of a text that many bills have. */
  List<String> lines(TextStyle style, float width, String text) {
    if (broken.size() > MOST_KEPT) {
      broken.clear();
    }
    return broken.computeIfAbsent(
        new Standing(style, width, text), key -> Wrapping.lines(style, width, text));
  }
}
