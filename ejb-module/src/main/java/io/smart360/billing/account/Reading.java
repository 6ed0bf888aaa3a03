package io.smart360.billing.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A meter reading as billing sees it.
 *
 * @param value what the register showed; empty while nobody could read it
 * @param type REGULAR, INSTALL, REMOVE, FINAL, SPECIAL or CHECK
 * @param source how it came; ESTIMATE if nobody looked at the register
 * @param state as in 07-metering §3
 * @param rolledOver whether the register passed through zero since the reading before
 * @param estimatesInRow how many estimates in a row this is, 0 for an actual reading
 */
public record Reading(
    long id,
    long registerId,
    LocalDate readOn,
    Optional<BigDecimal> value,
    String type,
    String source,
    String state,
    boolean rolledOver,
    int estimatesInRow) {

  private static final Set<String> USABLE = Set.of("PASSED", "ADJUSTED", "ESTIMATED", "BILLED");
  private static final Set<String> ENDS_PERIOD = Set.of("REGULAR", "FINAL");

  /** Validated, so that a bill may rest on it; only these states count. */
  public boolean isUsable() {
    return USABLE.contains(state) && value.isPresent();
  }

  public boolean isEstimate() {
    return state.equals("ESTIMATED") || source.equals("ESTIMATE");
  }

  /** Whether it can be the present reading of a period (BX-BILL-R4). */
  public boolean canEndPeriod() {
    return ENDS_PERIOD.contains(type) || isEstimate();
  }

  /** Left out of this cycle by a validator. */
  public boolean isExempted() {
    return state.equals("EXEMPTED");
  }

  public boolean isInstall() {
    return type.equals("INSTALL");
  }
}
