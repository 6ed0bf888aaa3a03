package io.smart360.web.api.json;

import io.smart360.shared.DateRange;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The JSON form of what queries return: a record is an object with its components by name, what is
 * not there is null, amounts are exact numbers, dates and instants ISO 8601, and a range of days
 * has its first day as {@code from} and its last as {@code to}.
 */
public final class JsonForm {

  /** Kept, because looking it up searches all archives of the application each time. */
  static final JsonProvider JSON = JsonProvider.provider();

  private JsonForm() {}

  public static JsonValue of(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? JSON.createValue(optional.getAsLong()) : JsonValue.NULL;
    }
    if (value instanceof DateRange days) {
      return of(Map.of("from", days.start(), "to", days.lastDay()));
    }
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof Number number) {
      return JSON.createValue(new BigDecimal(number.toString()));
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return structure(value);
  }

  private static JsonValue structure(Object value) {
    if (value instanceof Collection<?> items) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      items.forEach(item -> array.add(of(item)));
      return array.build();
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = JSON.createObjectBuilder();
      map.forEach((key, item) -> object.add(key.toString(), of(item)));
      return object.build();
    }
    return value instanceof Record row ? object(row) : JSON.createValue(value.toString());
  }

  private static JsonValue object(Record row) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      object.add(component.getName(), of(valueOf(row, component)));
    }
    return object.build();
  }

  private static Object valueOf(Record row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + component + " of " + row.getClass(), e);
    }
  }
}
