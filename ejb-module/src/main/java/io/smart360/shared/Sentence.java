package io.smart360.shared;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be said, before it is said in a language: so it can be kept and be read by anybody.
 *
 * @param key names the text in each language
 * @param numbers fill it, by name: {@code BigDecimal}, {@code Integer}, {@code String} or {@code
 *     LocalDate}
 */
public record Sentence(String key, Map<String, Object> numbers) implements Serializable {

  public Sentence {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** A sentence with nothing to fill in. */
  public Sentence(String key) {
    this(key, Map.of());
  }

  /** The numbers as they are kept and sent. */
  public Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    numbers.forEach((name, number) -> written.put(name, number.toString()));
    return written;
  }
}
