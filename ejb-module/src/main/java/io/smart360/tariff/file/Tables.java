package io.smart360.tariff.file;

import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads values that may depend on characteristics, and conditions on them. */
final class Tables {

  /** Most decimals of an amount or rate (ONB0205-R6). */
  static final int RATE_DECIMALS = 6;

  /** Most decimals of a percentage, so that as a rate it has no more than a rate. */
  static final int PERCENT_DECIMALS = 4;

  /** Most decimals of a quantity. */
  static final int QUANTITY_DECIMALS = 4;

  private Tables() {}

  static ValueTable<BigDecimal> rates(Entry entry) {
    return table(entry, value -> value.decimal(RATE_DECIMALS));
  }

  static ValueTable<BigDecimal> percents(Entry entry) {
    return table(entry, value -> value.decimal(PERCENT_DECIMALS));
  }

  static ValueTable<BigDecimal> quantities(Entry entry) {
    return table(entry, value -> value.decimal(QUANTITY_DECIMALS));
  }

  static ValueTable<String> texts(Entry entry) {
    return table(entry, Entry::text);
  }

  /** A single value, or {@code by: [dimensions]} with {@code values: {key: value}}. */
  static <T> ValueTable<T> table(Entry entry, Function<Entry, T> reader) {
    if (!entry.isSection()) {
      return ValueTable.of(reader.apply(entry));
    }
    Section section = entry.section();
    List<String> dimensions = section.required("by").items(Entry::text);
    Map<String, T> values = new LinkedHashMap<>();
    section
        .required("values")
        .section()
        .each((key, value) -> values.put(key(value, key, dimensions), reader.apply(value)));
    section.close();
    return entry.make(() -> new ValueTable<>(dimensions, values));
  }

  static Condition condition(Entry entry) {
    Map<String, Condition.Test> tests = new LinkedHashMap<>();
    entry.section().each((name, value) -> tests.put(name, test(value)));
    return new Condition(tests);
  }

  private static String key(Entry value, String written, List<String> dimensions) {
    String key =
        Arrays.stream(written.split("\\|", -1)).map(String::strip).collect(Collectors.joining("|"));
    int parts = key.split("\\|", -1).length;
    if (parts != dimensions.size()) {
      throw value.fault(
          "key '" + written + "' has " + parts + " parts",
          "write one value for each of " + dimensions + ", joined by |");
    }
    return key;
  }

  private static Condition.Test test(Entry entry) {
    if (!entry.isSection()) {
      return entry.make(() -> new Condition.OneOf(entry.items(Entry::text)));
    }
    Section section = entry.section();
    if (section.has("not")) {
      List<String> values = section.required("not").items(Entry::text);
      section.close();
      return entry.make(() -> new Condition.NoneOf(values));
    }
    Optional<BigDecimal> from = section.optional("from").map(at -> at.decimal(RATE_DECIMALS));
    Optional<BigDecimal> below = section.optional("below").map(at -> at.decimal(RATE_DECIMALS));
    section.close();
    return entry.make(() -> new Condition.Between(from, below));
  }
}
