package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;

/** One component or tax of a version does not fit the others. */
public class InvalidComponent extends InvalidTariff {

  private final String code;

  public InvalidComponent(String code, String wrong, String right) {
    super(wrong, right);
    this.code = code;
  }

  /** Code of the component or tax at fault. */
  public String code() {
    return code;
  }
}
