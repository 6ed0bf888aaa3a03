package io.smart360.billing.distribution;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** Words of a bill that depend on what it bills, in its language. */
final class BillWords {

  /** The order of services on a bill. */
  static final List<String> SERVICES =
      List.of("WATER", "RECYCLED_WATER", "SEWER", "ELECTRICITY", "GAS", "WASTE", "STORMWATER");

  private static final Map<Locale, BillWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final ResourceBundle bundle;

  private BillWords(Locale language) {
    bundle =
        ResourceBundle.getBundle(
            "io.smart360.billing.distribution.BillWords",
            language,
            BillWords.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  static BillWords in(Locale language) {
    return BY_LANGUAGE.computeIfAbsent(language, BillWords::new);
  }

  String service(String service) {
    return bundle.getString("service." + service);
  }

  /** The words of a key, its places filled in order. */
  String words(String key, String... values) {
    String text = bundle.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }
}
