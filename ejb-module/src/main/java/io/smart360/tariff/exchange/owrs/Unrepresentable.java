package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.TariffFileProblem;

/** A customer class states something that a tariff cannot say; the class is left out. */
final class Unrepresentable extends RuntimeException {

  private final transient TariffFileProblem problem;

  Unrepresentable(Entry place, String wrong, String right) {
    super(wrong, null, false, false);
    this.problem = place.problem(wrong, right);
  }

  TariffFileProblem problem() {
    return problem;
  }
}
