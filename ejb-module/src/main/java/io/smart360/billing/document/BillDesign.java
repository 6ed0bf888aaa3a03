package io.smart360.billing.document;

import io.smart360.billing.document.pdf.Colour;
import java.util.Map;
import java.util.Set;

/**
 * What a utility may choose about the looks of its bill: one version of its template (BX03US01).
 *
 * <p>What the law and BX03US01-R2 demand cannot be left out, only worded differently. Colours that
 * could not be read on one another are refused.
 *
 * @param colours the utility's own colours
 * @param labels texts by bundle key that replace the standing ones, in the language of the bill
 * @param leftOut parts that are not printed
 */
public record BillDesign(Colours colours, Map<String, String> labels, Set<Part> leftOut) {

  public BillDesign {
    labels = Map.copyOf(labels);
    leftOut = Set.copyOf(leftOut);
  }

  /** The look that is shipped: deep petrol, all parts, standing texts. */
  public static BillDesign standard() {
    return new BillDesign(Colours.PETROL, Map.of(), Set.of());
  }

  public boolean shows(Part part) {
    return !leftOut.contains(part);
  }

  /** Parts that a utility may leave out. */
  public enum Part {
    USAGE_CHART,
    COMPARISON,
    MESSAGES,
    TARIFFS,
    CHANGE_OF_ADDRESS
  }

  /**
   * Colours of a bill.
   *
   * @param deep ground of the amount panel and the rule below the head; carries white text
   * @param onDeep small text on {@code deep}
   * @param accent the bars of this month and of the same month a year ago
   * @param soft the other bars
   * @param tint ground of the message box; carries dark text
   */
  public record Colours(Colour deep, Colour onDeep, Colour accent, Colour soft, Colour tint) {

    /** Smallest contrast that WCAG 2.2 AA allows for text of usual size. */
    private static final double READABLE = 4.5;

    static final Colours PETROL =
        new Colours(
            new Colour(0x073740),
            new Colour(0xBAE3ED),
            new Colour(0x0C6F81),
            new Colour(0xBFE3EA),
            new Colour(0xEEF9FC));

    public Colours {
      requireReadable(Colour.WHITE, deep);
      requireReadable(onDeep, deep);
      requireReadable(Colour.BLACK, tint);
    }

    private static void requireReadable(Colour text, Colour ground) {
      if (text.contrastTo(ground) < READABLE) {
        throw new IllegalArgumentException("Too little contrast: " + text + " on " + ground);
      }
    }
  }
}
