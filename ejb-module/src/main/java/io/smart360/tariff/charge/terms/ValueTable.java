package io.smart360.tariff.charge.terms;

import static java.util.Collections.unmodifiableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A price, limit or other term that is one value for everybody or depends on characteristics such
 * as the meter size, one or several combined (BX-RATE-R3).
 *
 * <p>A key is the values of the dimensions in their declared order, joined by {@link #SEPARATOR}. A
 * key that is not in the table has no value: rating refuses it, it never counts as zero.
 *
 * @param dimensions names of the characteristics looked up, in order; empty for a single value
 * @param values the value of each joined key; a single value stands at the empty key
 */
public record ValueTable<T>(List<String> dimensions, Map<String, T> values) {

  /** Stands between the parts of a key of several dimensions. */
  public static final String SEPARATOR = "|";

  public ValueTable {
    dimensions = List.copyOf(dimensions);
    values = values.size() == 1 ? Map.copyOf(values) : unmodifiableMap(new LinkedHashMap<>(values));
    if (values.isEmpty()) {
      throw new InvalidTariff("a table without values", "give at least one value");
    }
    if (Set.copyOf(dimensions).size() != dimensions.size()) {
      throw new InvalidTariff("a dimension is named twice: " + dimensions, "name each once");
    }
    values.forEach((key, value) -> Objects.requireNonNull(value, key));
  }

  /** The same value for everybody. */
  public static <T> ValueTable<T> of(T value) {
    return new ValueTable<>(List.of(), Map.of("", value));
  }

  /** A table over one characteristic. */
  public static <T> ValueTable<T> by(String dimension, Map<String, T> values) {
    return new ValueTable<>(List.of(dimension), values);
  }

  public boolean isSingle() {
    return dimensions.isEmpty();
  }

  /** The value that holds for everybody. */
  public T single() {
    if (!isSingle()) {
      throw new IllegalStateException("The value depends on " + dimensions);
    }
    return values.get("");
  }

  /** The value at a joined key. */
  public Optional<T> find(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
