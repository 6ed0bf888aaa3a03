package io.smart360.tariff;

import io.smart360.tariff.bench.CaseResult;
import io.smart360.tariff.bench.RateCase;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A case of a trial as it is listed.
 *
 * @param number its place in the file of cases, from 1
 * @param tested the case
 * @param total what the bill comes to; null where it was not computed
 * @param difference computed less expected; null where nothing was expected or computed
 * @param error why it was not computed; empty if it was
 * @param outcome how it compares with what was expected
 */
public record TrialRow(
    int number,
    RateCase tested,
    BigDecimal total,
    BigDecimal difference,
    String error,
    Outcome outcome)
    implements Serializable {

  /** How a case compares with what was expected of it. */
  public enum Outcome {
    /** Computed, and as expected if anything was. */
    MET,
    /** Computed to another amount. */
    DIFFERS,
    /** Not computed. */
    FAILED
  }

  static TrialRow of(int number, CaseResult result) {
    if (result.outcome() instanceof CaseResult.Computed computed) {
      return new TrialRow(
          number,
          result.tested(),
          computed.total(),
          result.difference().orElse(null),
          "",
          result.isMet() ? Outcome.MET : Outcome.DIFFERS);
    }
    CaseResult.Failed failed = (CaseResult.Failed) result.outcome();
    return new TrialRow(number, result.tested(), null, null, failed.text(), Outcome.FAILED);
  }
}
