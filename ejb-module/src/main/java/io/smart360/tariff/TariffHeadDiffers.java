package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;

/** A further version names another service, unit, period or currency than its tariff. */
public class TariffHeadDiffers extends BusinessProblem {

  public TariffHeadDiffers(String code) {
    super(
        "The file says another service, unit, frequency or currency than tariff " + code + " has",
        code);
  }
}
