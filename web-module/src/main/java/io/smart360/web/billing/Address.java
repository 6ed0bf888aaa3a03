package io.smart360.web.billing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a page with its parameters; what is empty is left out. */
final class Address {

  private final String path;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  Address(String path) {
    this.path = path;
  }

  /** Sets a parameter, or takes it away when there is no value. */
  Address with(String name, Object value) {
    if (value == null || value.toString().isBlank()) {
      parameters.remove(name);
    } else {
      parameters.put(name, value);
    }
    return this;
  }

  @Override
  public String toString() {
    return parameters.isEmpty()
        ? path
        : path
            + parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }
}
