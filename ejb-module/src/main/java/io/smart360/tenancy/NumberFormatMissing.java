package io.smart360.tenancy;

import io.smart360.shared.BusinessProblem;

/** A business number is needed, but the utility has not said how its numbers of that kind look. */
public class NumberFormatMissing extends BusinessProblem {

  public NumberFormatMissing(String entity) {
    super("No number format is set up for " + entity, entity);
  }
}
