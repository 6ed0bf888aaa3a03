package io.smart360.tariff.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** A tariff and a segment in plain words, which both engines are given in their own way. */
record PlainCase(
    PlainPeriod period,
    List<PlainUse> uses,
    List<PlainUse> loads,
    List<PlainUse> pastLoads,
    Map<String, NavigableMap<LocalDate, String>> characteristics,
    PlainRules rules,
    List<PlainVersion> versions) {

  /** Days from {@code from} up to but not including {@code end}. */
  record PlainPeriod(
      LocalDate from, LocalDate end, int cycleMonths, int scheduledDays, boolean moved) {

    int days() {
      return (int) (end.toEpochDay() - from.toEpochDay());
    }
  }

  /** {@code bucket} is OFF or PEAK, or empty for a plain register and for loads. */
  record PlainUse(LocalDate from, LocalDate end, BigDecimal quantity, String bucket) {}

  /** {@code base} is SCHEDULED, NORMAL, THIRTY or YEAR_TWELFTH. */
  record PlainRules(int tariffMonths, String base, boolean limitsByDay, int useDecimals) {}

  record PlainVersion(LocalDate from, List<PlainCharge> charges, List<PlainTax> taxes) {

    Optional<PlainCharge> charge(String code) {
      return charges.stream().filter(charge -> charge.code().equals(code)).findFirst();
    }
  }

  /**
   * One charge.
   *
   * @param kind FIXED, FLAT, BLOCK, STEP, UNIT, TOU, DEMAND, MINIMUM, PERCENT, PERCENT_OFF or
   *     AMOUNT_OFF
   * @param dimension the characteristic that its figures depend on; empty for none
   * @param onlyZone the zone it applies to; empty for all
   */
  record PlainCharge(
      String code,
      String kind,
      String dimension,
      String onlyZone,
      Map<String, PlainPrice> prices,
      PlainTerms terms) {}

  record PlainPrice(BigDecimal amount, List<BigDecimal> limits, List<BigDecimal> tierPrices) {}

  /**
   * Terms of which each kind of charge uses its own; {@code per} is PERIOD, MONTH or DAY. Of a
   * demand, the percentage of use is its ratchet and the first units are its minimum.
   */
  record PlainTerms(
      String per,
      boolean prorated,
      BigDecimal percentOfUse,
      List<String> base,
      int priority,
      boolean alone,
      Optional<BigDecimal> cap,
      Optional<BigDecimal> firstUnits) {}

  /** A tax, with its rates in percent by their first day. */
  record PlainTax(
      String code,
      int order,
      boolean compound,
      boolean byServiceDays,
      boolean perLine,
      NavigableMap<LocalDate, BigDecimal> rates) {}
}
