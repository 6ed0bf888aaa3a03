package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;

/** The tariff has no such version. */
public class TariffVersionNotFound extends BusinessProblem {

  public TariffVersionNotFound(String code, int number) {
    super("Tariff " + code + " has no version " + number, code, number);
  }
}
