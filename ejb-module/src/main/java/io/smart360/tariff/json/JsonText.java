package io.smart360.tariff.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes one JSON value without white space; commas are set by the writer. */
public final class JsonText {

  /** Up to so many decimals a number's own text, which it keeps, has no exponent. */
  private static final int MOST_PLAIN_DECIMALS = 6;

  private final StringBuilder text = new StringBuilder(512);
  private boolean needsComma;

  /** Begins anew with the memory it has. */
  public JsonText clear() {
    text.setLength(0);
    needsComma = false;
    return this;
  }

  public JsonText beginObject() {
    return open('{');
  }

  public JsonText endObject() {
    return close('}');
  }

  public JsonText beginArray() {
    return open('[');
  }

  public JsonText endArray() {
    return close(']');
  }

  public JsonText name(String name) {
    separate();
    quote(name);
    text.append(':');
    needsComma = false;
    return this;
  }

  public JsonText value(String value) {
    separate();
    quote(value);
    return this;
  }

  /** A number with all its decimals, also trailing zeros. */
  public JsonText value(BigDecimal value) {
    separate();
    boolean isPlain = value.scale() >= 0 && value.scale() <= MOST_PLAIN_DECIMALS;
    text.append(isPlain ? value.toString() : value.toPlainString());
    return this;
  }

  public JsonText value(long value) {
    separate();
    text.append(value);
    return this;
  }

  public JsonText member(String name, String value) {
    return name(name).value(value);
  }

  public JsonText member(String name, BigDecimal value) {
    return name(name).value(value);
  }

  public JsonText member(String name, long value) {
    return name(name).value(value);
  }

  /** Members as this class has written them before, without the brackets of their object. */
  public JsonText members(String written) {
    separate();
    text.append(written);
    return this;
  }

  /** Writes maps, lists, decimals, whole numbers and texts as they are nested. */
  public JsonText tree(Object value) {
    if (value instanceof Map<?, ?> map) {
      beginObject();
      map.forEach((name, member) -> name(name.toString()).tree(member));
      return endObject();
    }
    if (value instanceof List<?> list) {
      beginArray();
      list.forEach(this::tree);
      return endArray();
    }
    if (value instanceof BigDecimal decimal) {
      return value(decimal);
    }
    return value instanceof Integer whole ? value(whole) : value(value.toString());
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private JsonText open(char bracket) {
    separate();
    text.append(bracket);
    needsComma = false;
    return this;
  }

  private JsonText close(char bracket) {
    text.append(bracket);
    needsComma = true;
    return this;
  }

  private void separate() {
    if (needsComma) {
      text.append(',');
    }
    needsComma = true;
  }

  private void quote(String value) {
    text.append('"');
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isEscaped(c)) {
        text.append(value, written, i);
        escape(c);
        written = i + 1;
      }
    }
    if (written == 0) {
      text.append(value);
    } else {
      text.append(value, written, value.length());
    }
    text.append('"');
  }

  private static boolean isEscaped(char c) {
    return c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029';
  }

  private void escape(char c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else {
      text.append("\\u%04x".formatted((int) c));
    }
  }
}
