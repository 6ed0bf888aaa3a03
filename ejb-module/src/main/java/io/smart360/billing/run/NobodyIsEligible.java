package io.smart360.billing.run;

import io.smart360.shared.BusinessProblem;

/** A run without an eligible account bills nobody (BX01US01-R3). */
public class NobodyIsEligible extends BusinessProblem {

  public NobodyIsEligible(String number) {
    super("No account is eligible for bill run " + number, number);
  }
}
