package io.smart360.tariff.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** A tariff and a segment in plain words, which both engines are given in their own way. */
record PlainCase(
    PlainPeriod period,
    PlainMeasures measures,
    List<PlainBillable> billables,
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

  /** What was measured; uses and what was received are in {@code unit}, loads in kW. */
  record PlainMeasures(
      String unit,
      List<PlainUse> uses,
      List<PlainUse> received,
      List<PlainUse> loads,
      List<PlainUse> pastLoads) {}

  /** {@code bucket} is OFF or PEAK, or empty for a plain register and for loads. */
  record PlainUse(LocalDate from, LocalDate end, BigDecimal quantity, String bucket) {}

  /** A charge from elsewhere. */
  record PlainBillable(String code, LocalDate on, BigDecimal amount) {}

  /**
   * Rules of a tariff quoted in CCF.
   *
   * @param base SCHEDULED, NORMAL, THIRTY or YEAR_TWELFTH
   * @param useRounding HALF_UP, HALF_EVEN, FLOOR or CEILING
   * @param versionChoice EACH_DAY, PERIOD_START or PERIOD_END
   * @param wholeSegment whether the segment is rounded once, by largest remainders
   */
  record PlainRules(
      int tariffMonths,
      String base,
      boolean limitsByDay,
      int useDecimals,
      String useRounding,
      String versionChoice,
      boolean wholeSegment) {}

  /** {@code defaults} and {@code definitions} are texts and formulas by name. */
  record PlainVersion(
      LocalDate from,
      Map<String, PlainTable> defaults,
      Map<String, PlainTable> definitions,
      List<PlainCharge> charges,
      List<PlainTax> taxes) {

    Optional<PlainCharge> charge(String code) {
      return charges.stream().filter(charge -> charge.code().equals(code)).findFirst();
    }
  }

  /** A text for each key, whose parts are joined by a bar. */
  record PlainTable(List<String> dimensions, Map<String, String> texts) {}

  /**
   * One charge.
   *
   * @param kind FIXED, FLAT, BLOCK, STEP, BUDGET, UNIT, TOU, DEMAND, FORMULA, NET, PASS_THROUGH,
   *     MINIMUM, PERCENT, PERCENT_OFF, AMOUNT_OFF or ALLOWANCE; VARIANT or SEASONAL if another
   *     charge holds for each value of its dimension
   * @param when all tests that must hold
   * @param valid the first day it is charged and the first it no longer is
   * @param dimensions the characteristics that its figures depend on
   */
  record PlainCharge(
      String code,
      String kind,
      PlainHeading heading,
      List<PlainTest> when,
      List<LocalDate> valid,
      List<String> dimensions,
      Map<String, PlainPrice> prices,
      Map<String, PlainCharge> variants,
      PlainTerms terms) {}

  /** {@code type} and {@code service} as in the product; {@code taxClass} may be empty. */
  record PlainHeading(String type, String service, String account, String taxClass) {}

  /** {@code how} is ONE_OF, NONE_OF or BETWEEN with the least value and the first above. */
  record PlainTest(String name, String how, List<String> values) {

    /** Whether an account without the characteristic counts as "no". */
    boolean isMark() {
      return how.equals("ONE_OF")
          && (values.equals(List.of("yes")) || values.equals(List.of("no")));
    }
  }

  /** {@code formulas} are the limits of a budget, or the one formula of another charge. */
  record PlainPrice(
      BigDecimal amount,
      List<BigDecimal> limits,
      List<BigDecimal> tierPrices,
      List<String> formulas) {}

  /**
   * Terms of which each kind of charge uses its own.
   *
   * @param per PERIOD, MONTH or DAY
   * @param percent share of the use that is charged, ratchet of a demand, or share of a fixed
   *     amount that is due while disconnected
   * @param base codes as {@code use}, one tier as {@code use#1}, a scope as {@code @SERVICE}; of an
   *     allowance the charges it is for
   * @param special whether a discount is given alone, what a net charge cannot credit lapses, or
   *     the tiers of all buckets are filled together
   * @param units the first units that a discount is given for, the least demand, or the most use
   *     that is charged
   * @param capName characteristic with the most use that is charged; empty for none
   * @param allotments what the budget is the sum of
   * @param rounding of the budget to whole units; empty for four decimals
   */
  record PlainTerms(
      String per,
      boolean prorated,
      BigDecimal percent,
      List<String> base,
      int priority,
      boolean special,
      Optional<BigDecimal> cap,
      Optional<BigDecimal> units,
      String capName,
      List<String> allotments,
      String rounding) {}

  /**
   * A tax, with its rates in percent by their first day.
   *
   * @param included whether prices contain it
   * @param onlyZone the zone it is levied in; empty for all
   * @param exempting whether accounts with a certificate are exempt
   */
  record PlainTax(
      String code,
      int order,
      boolean compound,
      boolean included,
      boolean byServiceDays,
      boolean perLine,
      Set<String> classes,
      String onlyZone,
      boolean exempting,
      NavigableMap<LocalDate, BigDecimal> rates) {}
}
