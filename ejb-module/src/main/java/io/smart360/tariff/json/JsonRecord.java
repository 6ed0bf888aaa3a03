package io.smart360.tariff.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A JSON object read back, every figure exactly as it was written. */
public final class JsonRecord {

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private final Map<?, ?> members;

  private JsonRecord(Map<?, ?> members) {
    this.members = members;
  }

  /**
   * Reads the text of one JSON object.
   *
   * @throws IllegalArgumentException with the place, if it is none or names a member twice
   */
  public static JsonRecord parse(String json) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
      Object read = value(parser, parser.next());
      if (parser.hasNext()) {
        throw new IllegalArgumentException("More than one JSON value" + at(parser));
      }
      return of(read);
    } catch (JsonException | NoSuchElementException fault) {
      throw new IllegalArgumentException("Not JSON: " + fault.getMessage(), fault);
    }
  }

  /** Maps, lists, and of single values their text as it is written. */
  private static Object value(JsonParser parser, Event event) {
    return switch (event) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING, VALUE_NUMBER -> parser.getString();
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      default -> throw new IllegalArgumentException("Unexpected " + event + at(parser));
    };
  }

  private static Map<String, Object> members(JsonParser parser) {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.next() == Event.KEY_NAME) {
      String name = parser.getString();
      if (members.put(name, value(parser, parser.next())) != null) {
        throw new IllegalArgumentException("'" + name + "' twice in one object" + at(parser));
      }
    }
    return members;
  }

  private static List<Object> items(JsonParser parser) {
    List<Object> items = new ArrayList<>();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      items.add(value(parser, event));
    }
    return items;
  }

  private static String at(JsonParser parser) {
    JsonLocation at = parser.getLocation();
    return " in line " + at.getLineNumber() + ", column " + at.getColumnNumber();
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

  /** All members that are objects. */
  public Map<String, JsonRecord> records() {
    Map<String, JsonRecord> records = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?>) {
            records.put(name.toString(), of(value));
          }
        });
    return records;
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
