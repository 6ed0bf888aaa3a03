package io.smart360.tariff.file;

import io.smart360.tariff.charge.terms.ValueTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A section of the file being written; what is usual is left out. */
final class Tree {

  private final Map<String, Object> members = new LinkedHashMap<>();

  Tree put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** Writes a value unless it is what is meant without it. */
  <T> Tree putUnless(T usual, String name, T value) {
    return value.equals(usual) ? this : put(name, value instanceof Enum<?> e ? e.name() : value);
  }

  Tree putChoice(String name, boolean isUsual, String otherwise) {
    return isUsual ? this : put(name, otherwise);
  }

  <T> Tree putTable(String name, ValueTable<T> table, Function<T, Object> writer) {
    return put(name, table(table, writer));
  }

  Tree putTable(String name, ValueTable<?> table) {
    return putTable(name, table, value -> value);
  }

  Map<String, Object> members() {
    return members;
  }

  static <T> Object table(ValueTable<T> table, Function<T, Object> writer) {
    if (table.isSingle()) {
      return writer.apply(table.single());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    table.values().forEach((key, value) -> values.put(key, writer.apply(value)));
    return new Tree().put("by", List.copyOf(table.dimensions())).put("values", values).members();
  }
}
