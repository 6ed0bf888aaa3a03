package io.smart360.billing.calculation;

/** Carries a finding out of the building of a segment; never leaves this package. */
final class Refusal extends RuntimeException {

  private final transient Finding finding;

  Refusal(Finding finding) {
    super(finding.text(), null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }

  static Refusal of(ExceptionCode code, HoldingInputs inputs, String text) {
    return new Refusal(Finding.ofConnection(code, inputs.holding().connectionId(), text));
  }
}
