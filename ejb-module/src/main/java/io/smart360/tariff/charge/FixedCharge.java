package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.NotNegative;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;

/**
 * An amount per period regardless of use, such as a service charge by meter size (FIXED).
 *
 * @param amount the amount for the time named by {@code per}
 * @param per the time the amount is stated for
 * @param proration what happens at a move
 * @param disconnectedPercent share charged for days on which the service is disconnected, in
 *     percent: 100 full, 0 none (BX-RATE-R18)
 */
public record FixedCharge(
    ValueTable<BigDecimal> amount, Per per, Proration proration, BigDecimal disconnectedPercent)
    implements Charge {

  /** The share that makes disconnection no difference. */
  public static final BigDecimal FULL = new BigDecimal("100");

  public FixedCharge {
    NotNegative.require("amount", amount);
    if (disconnectedPercent.signum() < 0 || disconnectedPercent.compareTo(FULL) > 0) {
      throw new InvalidTariff(
          disconnectedPercent.toPlainString() + " % while disconnected", "give 0 to 100 %");
    }
  }

  /** An amount per billing period, by days also at a move, due while disconnected too. */
  public static FixedCharge perPeriod(ValueTable<BigDecimal> amount) {
    return new FixedCharge(amount, Per.PERIOD, Proration.BY_DAYS, FULL);
  }

  /** Whether days of disconnection are charged like others. */
  public boolean isDueWhileDisconnected() {
    return disconnectedPercent.compareTo(FULL) == 0;
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.fixed(this);
  }
}
