package io.smart360.billing.calculation;

import io.smart360.shared.Sentence;
import io.smart360.shared.SentenceTexts;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sentence of what rating refused or remarked. Its key is the code with the names of its
 * details, in their order: BX-E21.characteristic.component. What has no such text is said as rating
 * said it.
 */
final class RatingWords {

  private static final String DAYS = "days";

  private RatingWords() {}

  static Sentence of(String code, String text, Map<String, String> details) {
    Map<String, String> named = new TreeMap<>(details);
    String key = named.isEmpty() ? code : code + "." + String.join(".", named.keySet());
    if (!FindingTexts.TEXTS.has(key)) {
      return new Sentence("RATING", Map.of("text", text));
    }
    String days = named.remove(DAYS);
    if (days != null) {
      String[] ends = days.split(" to ", 2);
      named.put("from", ends[0]);
      named.put("until", ends[ends.length - 1]);
    }
    return new Sentence(key, SentenceTexts.read(named));
  }
}
