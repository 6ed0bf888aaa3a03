package io.smart360.metering.estimation;

import java.util.Arrays;

/** The ways to estimate, under their codes of metering requirements §2. */
public enum EstimationMethod {
  AVERAGE_OF_ACTUALS("E1"),
  SAME_PERIOD_LAST_YEAR("E2"),
  INTERPOLATION("E3"),
  CLASS_AVERAGE("E4"),
  PROFILE("E5"),
  AGREED_QUANTITY("E6"),
  LAST_READING("E7");

  private final String code;

  EstimationMethod(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * The method of that code.
   *
   * @throws IllegalArgumentException when no method has it
   */
  public static EstimationMethod ofCode(String code) {
    return Arrays.stream(values())
        .filter(method -> method.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No method of estimation is " + code));
  }

  /** Whether validators may choose it for a single reading (MX03US02-R3). */
  public boolean isOfferedToValidators() {
    return this == AVERAGE_OF_ACTUALS || this == SAME_PERIOD_LAST_YEAR || this == CLASS_AVERAGE;
  }
}
