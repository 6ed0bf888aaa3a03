package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;
import java.time.LocalDate;

/** The tariff has a version from that day already. */
public class TariffVersionExists extends BusinessProblem {

  public TariffVersionExists(String code, LocalDate from) {
    super("Tariff " + code + " has a version from " + from + " already", code, from);
  }
}
