package io.smart360.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/**
 * The mark of each status: its colour, its shape and its word. The one place that knows them, so
 * that a status looks the same on every page and colour never stands alone.
 */
@Named
@ApplicationScoped
public class Marks {

  private static final Map<String, String> SERVICE_ICONS =
      Map.of(
          "WATER", "i-drop-f water",
          "RECYCLED_WATER", "i-drop-f water",
          "STORMWATER", "i-wave water",
          "SEWER", "i-wave waste",
          "ELECTRICITY", "i-bolt-f power",
          "GAS", "i-flame-f gas",
          "WASTE", "i-trash waste");

  @Inject Texts texts;

  /** The class of the colour of a status. */
  public String colour(String of, Object value) {
    return Mark.of(of, value).colour();
  }

  /** The class of the shape of a status. */
  public String icon(String of, Object value) {
    return Mark.of(of, value).icon();
  }

  /** The word for a status. */
  public String word(String of, Object value) {
    return texts.of(of + "." + value);
  }

  /** The classes of a service's mark. */
  public String serviceIcon(String service) {
    return SERVICE_ICONS.getOrDefault(service, "i-layers");
  }
}
