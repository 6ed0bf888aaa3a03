package io.smart360.tariff.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A JSON object read back, every figure exactly as it was written. */
public final class JsonRecord {

  private final Map<?, ?> members;

  private JsonRecord(Map<?, ?> members) {
    this.members = members;
  }

  /** Reads the text of one JSON object. */
  public static JsonRecord parse(String json) {
    LoadSettings asText = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    return of(new Load(asText).loadFromString(json));
  }

  public boolean has(String name) {
    return members.containsKey(name);
  }

  public String text(String name) {
    Object value = members.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No '" + name + "' in " + members.keySet());
    }
    return value.toString();
  }

  public BigDecimal decimal(String name) {
    return new BigDecimal(text(name));
  }

  public Optional<BigDecimal> optionalDecimal(String name) {
    return has(name) ? Optional.of(decimal(name)) : Optional.empty();
  }

  public int whole(String name) {
    return Integer.parseInt(text(name));
  }

  public JsonRecord record(String name) {
    return of(members.get(name));
  }

  /** The objects of an array; none where the member is absent. */
  public List<JsonRecord> records(String name) {
    return list(name).stream().map(JsonRecord::of).toList();
  }

  /** The whole numbers of an array; none where the member is absent. */
  public List<Long> numbers(String name) {
    return list(name).stream().map(number -> Long.valueOf(number.toString())).toList();
  }

  /** All members that are single values, as they are written. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
            texts.put(name.toString(), String.valueOf(value));
          }
        });
    return texts;
  }

  private List<?> list(String name) {
    return members.get(name) instanceof List<?> list ? list : List.of();
  }

  private static JsonRecord of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new JsonRecord(map);
    }
    throw new IllegalArgumentException("A JSON object is expected, not " + value);
  }
}
