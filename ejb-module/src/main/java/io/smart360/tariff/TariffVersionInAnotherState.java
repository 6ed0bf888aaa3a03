package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;

/** What was asked of a tariff version does not follow the state it is in. */
public class TariffVersionInAnotherState extends BusinessProblem {

  public TariffVersionInAnotherState(
      int number, TariffVersionState state, TariffVersionState wanted) {
    super(
        "Version " + number + " is " + state + " and cannot become " + wanted,
        number,
        state,
        wanted);
  }
}
