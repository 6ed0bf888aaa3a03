package io.smart360.tariff.bench;

import io.smart360.tariff.rating.outcome.ChargeLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What became of a case.
 *
 * @param tested the case
 * @param outcome the amounts, or why there are none
 * @param difference computed less expected; empty where nothing was expected or computed
 */
public record CaseResult(RateCase tested, Outcome outcome, Optional<BigDecimal> difference) {

  /** The most by which an amount may differ from what is expected. */
  public static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  /** Whether the case was computed and met what was expected of it, if anything was. */
  public boolean isMet() {
    return outcome instanceof Computed
        && difference.map(by -> by.abs().compareTo(TOLERANCE) <= 0).orElse(true);
  }

  /** The amounts of a case, or why there are none. */
  public sealed interface Outcome {}

  /**
   * The case has amounts.
   *
   * @param unrounded the sum of all lines before they were rounded
   * @param total what the bill comes to
   * @param lines its lines
   */
  public record Computed(BigDecimal unrounded, BigDecimal total, List<ChargeLine> lines)
      implements Outcome {

    public Computed {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The case has no amount.
   *
   * @param code what kind of reason, such as BX-E21 or TARIFF
   * @param text the reason
   */
  public record Failed(String code, String text) implements Outcome {}
}
