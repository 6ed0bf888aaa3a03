package io.smart360.metering.cycle;

import io.smart360.shared.BusinessProblem;

/** A read cycle cannot be as it was planned; the sentence says why. */
public class ReadCyclePlanRefused extends BusinessProblem {

  public ReadCyclePlanRefused(String sentence) {
    super(sentence, sentence);
  }
}
