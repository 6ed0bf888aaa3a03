package io.smart360.billing.document.wording;

import io.smart360.billing.document.BillDesign;
import io.smart360.billing.document.BillFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The standing texts of a bill in its language, with the wording of the utility's template where it
 * has its own. Places in a text are written <code>{0}</code>, <code>{1}</code>.
 */
public final class BillTexts {

  private final Map<String, String> texts = new HashMap<>();

  public BillTexts(BillFormat format, BillDesign design) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "io.smart360.billing.document.wording.BillTexts",
            format.language(),
            BillTexts.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    texts.putAll(design.labels());
  }

  /** The text of a key, its places filled in order. */
  public String get(String key, String... values) {
    String text = find(key).orElseThrow(() -> new IllegalStateException("No text for " + key));
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** The texts {@code key.1}, {@code key.2} and so on, as many as there are. */
  public List<String> all(String key) {
    List<String> found = new ArrayList<>();
    for (int i = 1; texts.containsKey(key + "." + i); i++) {
      found.add(texts.get(key + "." + i));
    }
    return found;
  }
}
