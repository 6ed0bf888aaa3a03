package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;

/** Somebody else changed the tariff version meanwhile. */
public class TariffVersionChanged extends BusinessProblem {

  public TariffVersionChanged(int number) {
    super("Version " + number + " was changed by somebody else meanwhile", number);
  }
}
