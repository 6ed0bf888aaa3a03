package io.smart360.billing.distribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A charge line as stored.
 *
 * @param tier 0 where there are no tiers
 * @param unit empty for periods, the currency for percentages
 * @param firstDay of the days it is for, where the derivation says so
 */
record LineRow(
    long billId,
    long segmentId,
    String component,
    String label,
    String chargeType,
    String service,
    int tier,
    Optional<BigDecimal> quantity,
    String unit,
    Optional<BigDecimal> rate,
    BigDecimal amount,
    TariffUsed tariff,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay) {

  boolean isTax() {
    return chargeType.equals("TAX");
  }

  /** The tariff version the line was rated by. */
  record TariffUsed(long versionId, String name, int version) {}

  /** Lines of these many tiers belong to one charge. */
  boolean isAnotherTierOf(LineRow other) {
    return tier > 0
        && other.tier > 0
        && segmentId == other.segmentId
        && component.equals(other.component)
        && label.equals(other.label)
        && tariff.equals(other.tariff)
        && firstDay.equals(other.firstDay);
  }
}
