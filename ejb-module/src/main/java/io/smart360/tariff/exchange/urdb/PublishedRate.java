package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.terms.Per;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a file says, whichever format it has.
 *
 * @param head names and first day
 * @param fixed amounts for time
 * @param minimum the least a month costs, if stated
 * @param energy prices of energy, if stated
 * @param fuel what each month adds to the price of energy, if stated
 * @param demand prices of the highest load by period
 */
record PublishedRate(
    Head head,
    List<Fixed> fixed,
    Optional<BigDecimal> minimum,
    Optional<PricedPlan> energy,
    List<BigDecimal> fuel,
    Demand demand) {

  /** Names of the rate, and its first day. */
  record Head(String code, String name, String description, String source, LocalDate from) {}

  /** An amount for each month or day. */
  record Fixed(BigDecimal amount, Per per) {}

  /**
   * Prices of the highest load.
   *
   * @param unit unit of the load
   * @param byPeriod for the highest load of each period, if stated
   * @param ofMonth for the highest load of all hours, if stated
   * @param ratchet how earlier loads count, if they do
   */
  record Demand(
      String unit,
      Optional<PricedPlan> byPeriod,
      Optional<PricedPlan> ofMonth,
      Optional<DemandCharge.Ratchet> ratchet) {}
}
