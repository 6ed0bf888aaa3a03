package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;

/** There is no such plan at the utility. */
public class PlanNotFound extends BusinessProblem {

  public PlanNotFound(String code) {
    super("There is no plan " + code, code);
  }
}
