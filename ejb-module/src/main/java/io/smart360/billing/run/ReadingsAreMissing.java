package io.smart360.billing.run;

import io.smart360.shared.BusinessProblem;

/** Readings are missing or wait for validation: estimate, read, or go on without them. */
public class ReadingsAreMissing extends BusinessProblem {

  public ReadingsAreMissing(String number, int missing) {
    super("Bill run " + number + " lacks " + missing + " readings", number, missing);
  }
}
