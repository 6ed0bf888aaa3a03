package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** The new value cannot be what the register showed; the sentence says why. */
public class AdjustmentRefused extends BusinessProblem {

  public AdjustmentRefused(String sentence) {
    super(sentence, sentence);
  }
}
