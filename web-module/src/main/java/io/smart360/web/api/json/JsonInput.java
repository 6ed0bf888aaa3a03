package io.smart360.web.api.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The object that was sent, field by field; what a field must be is said when it is not. */
public final class JsonInput {

  private final JsonObject object;

  /**
   * @param object the body of the request; null where none was sent
   */
  public JsonInput(JsonObject object) {
    this.object = object == null ? JsonValue.EMPTY_JSON_OBJECT : object;
  }

  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name, "a text"));
  }

  public Optional<String> optionalText(String name) {
    return field(name)
        .map(
            value -> {
              if (value instanceof JsonString text) {
                return text.getString().strip();
              }
              throw wrong(name, "a text");
            })
        .filter(text -> !text.isEmpty());
  }

  public long number(String name) {
    return optionalNumber(name).orElseThrow(() -> missing(name, "a whole number"));
  }

  public Optional<Long> optionalNumber(String name) {
    return field(name)
        .map(
            value -> {
              if (value instanceof JsonNumber number && isWhole(number)) {
                return number.longValueExact();
              }
              throw wrong(name, "a whole number");
            });
  }

  /** A whole number from 0 that is not out of all proportion. */
  public int count(String name) {
    long number = number(name);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw wrong(name, "a whole number from 0 to " + Integer.MAX_VALUE);
    }
    return (int) number;
  }

  private static boolean isWhole(JsonNumber number) {
    return number.isIntegral() && number.bigIntegerValue().bitLength() < Long.SIZE;
  }

  public boolean flag(String name, boolean usual) {
    return field(name)
        .map(
            value ->
                switch (value.getValueType()) {
                  case TRUE -> true;
                  case FALSE -> false;
                  default -> throw wrong(name, "true or false");
                })
        .orElse(usual);
  }

  public LocalDate date(String name) {
    return optionalDate(name).orElseThrow(() -> missing(name, "a date such as 2025-01-15"));
  }

  public Optional<LocalDate> optionalDate(String name) {
    return optionalText(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeException e) {
                throw wrong(name, "a date such as 2025-01-15");
              }
            });
  }

  public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
    return optionalText(name)
        .map(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(
                        () -> wrong(name, "one of " + Arrays.toString(type.getEnumConstants()))));
  }

  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    return optionalChoice(name, type)
        .orElseThrow(() -> missing(name, "one of " + Arrays.toString(type.getEnumConstants())));
  }

  /** The objects of a list; a list that is not there is empty. */
  public <T> List<T> objects(String name, Function<JsonInput, T> reader) {
    Optional<JsonValue> list = field(name);
    if (list.isEmpty()) {
      return List.of();
    }
    if (!(list.get() instanceof JsonArray array)) {
      throw wrong(name, "a list");
    }
    List<T> items = new ArrayList<>();
    for (JsonValue item : array) {
      if (!(item instanceof JsonObject entry)) {
        throw wrong(name, "a list of objects");
      }
      items.add(reader.apply(new JsonInput(entry)));
    }
    return items;
  }

  private Optional<JsonValue> field(String name) {
    return Optional.ofNullable(object.get(name))
        .filter(value -> value.getValueType() != JsonValue.ValueType.NULL);
  }

  private static InvalidInput wrong(String name, String right) {
    return new InvalidInput("'" + name + "' must be " + right + ".");
  }

  private static InvalidInput missing(String name, String right) {
    return new InvalidInput("'" + name + "' is missing; it is " + right + ".");
  }
}
