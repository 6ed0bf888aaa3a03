package io.smart360.web.security;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The number of a request, such as {@code 8F2C-114A-03BE}: short enough to read out on the phone.
 */
final class RequestNumber {

  private static final String ATTRIBUTE = RequestNumber.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestNumber() {}

  /** The number of this request, given out at the first time it is asked for. */
  static String of(ServletRequest request) {
    Object number = request.getAttribute(ATTRIBUTE);
    if (number == null) {
      number = fresh();
      request.setAttribute(ATTRIBUTE, number);
    }
    return (String) number;
  }

  private static String fresh() {
    byte[] bytes = new byte[6];
    RANDOM.nextBytes(bytes);
    String hex = HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    return hex.substring(0, 4) + "-" + hex.substring(4, 8) + "-" + hex.substring(8);
  }
}
