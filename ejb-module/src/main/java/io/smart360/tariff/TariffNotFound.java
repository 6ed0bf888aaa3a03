package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;

/** There is no such tariff at the utility. */
public class TariffNotFound extends BusinessProblem {

  public TariffNotFound(String code) {
    super("There is no tariff " + code, code);
  }
}
