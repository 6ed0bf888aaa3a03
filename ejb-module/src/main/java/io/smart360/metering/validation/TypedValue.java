package io.smart360.metering.validation;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads the value of a reading as people and files write it: digits and at most one point. */
final class TypedValue {

  private static final int LONGEST = 24;

  private TypedValue() {}

  static Optional<BigDecimal> parse(String typed) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= '0' && sign <= '9') {
        digits++;
      } else if (sign == '.') {
        points++;
      } else {
        return Optional.empty();
      }
    }
    return digits > 0 && points <= 1 ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
