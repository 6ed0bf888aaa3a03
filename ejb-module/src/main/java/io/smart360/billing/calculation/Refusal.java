package io.smart360.billing.calculation;

import io.smart360.billing.account.HoldingInputs;
import io.smart360.shared.Sentence;

/** Carries a finding out of the building of a segment; never leaves this package. */
final class Refusal extends RuntimeException {

  private final transient Finding finding;

  Refusal(Finding finding) {
    super(finding.sentence().key(), null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }

  static Refusal of(ExceptionCode code, HoldingInputs inputs, Sentence sentence) {
    return new Refusal(Finding.ofConnection(code, inputs.holding().connectionId(), sentence));
  }
}
