package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;

/** A trial of tariffs cannot begin. */
public class TariffTrialRefused extends BusinessProblem {

  TariffTrialRefused(String reason) {
    super(reason, reason);
  }
}
