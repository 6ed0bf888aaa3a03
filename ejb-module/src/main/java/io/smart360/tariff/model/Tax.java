package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.InvalidTariff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tax on charges, by the code it is reported under (BX-RATE-R16).
 *
 * @param heading code, words and liability account; its type is TAX
 * @param classes the tax classes whose charges it is levied on
 * @param rates its rates, each from a date
 * @param levy how it is computed
 * @param when where or on whom it is levied, for example by area
 * @param exempt who holds a certificate of exemption; {@link Condition#ALWAYS} for nobody
 */
public record Tax(
    ChargeHeading heading,
    Set<String> classes,
    List<DatedRate> rates,
    Levy levy,
    Condition when,
    Condition exempt) {

  /** The condition of a tax from which nobody is exempt. */
  public static final Condition NOBODY = Condition.ALWAYS;

  public Tax {
    classes = Set.copyOf(classes);
    if (classes.isEmpty()) {
      throw new InvalidTariff("a tax on no tax class", "name at least one tax class");
    }
    List<DatedRate> ascending = new ArrayList<>(rates);
    ascending.sort(Comparator.comparing(DatedRate::from));
    rates = List.copyOf(ascending);
    if (rates.isEmpty()) {
      throw new InvalidTariff("a tax without a rate", "give at least one rate");
    }
    for (int i = 1; i < rates.size(); i++) {
      if (rates.get(i).from().equals(rates.get(i - 1).from())) {
        throw new InvalidTariff(
            "two rates from " + rates.get(i).from(), "give one rate for each date");
      }
    }
  }

  public String code() {
    return heading.code();
  }

  /** The rate in percent on a day; empty before the first rate. */
  public Optional<BigDecimal> percentOn(LocalDate date) {
    Optional<BigDecimal> percent = Optional.empty();
    for (DatedRate rate : rates) {
      if (!rate.from().isAfter(date)) {
        percent = Optional.of(rate.percent());
      }
    }
    return percent;
  }

  /** A rate in percent, from a date on; the first may hold from always ({@link LocalDate#MIN}). */
  public record DatedRate(LocalDate from, BigDecimal percent) {

    public DatedRate {
      if (percent.signum() < 0) {
        throw new InvalidTariff(
            "a tax of " + percent.toPlainString() + " %", "a tax rate is 0 or more");
      }
    }
  }

  /**
   * How a tax is computed.
   *
   * @param order lower orders are computed first; a compound tax is also levied on those
   * @param on whether the base contains the taxes of lower order
   * @param price whether the tax is added to the prices or contained in them
   * @param rateDate the day whose rate holds
   * @param rounding where it is rounded
   * @param mode how it is rounded, half up unless the law says otherwise; a tax that prices contain
   *     is always rounded half up
   */
  public record Levy(
      int order, On on, Price price, RateDate rateDate, Rounding rounding, RoundingMode mode) {

    public Levy {
      boolean isOther = mode != RoundingMode.HALF_UP;
      if (isOther && (price == Price.INCLUDED || mode == RoundingMode.UNNECESSARY)) {
        throw new InvalidTariff(
            "a tax " + (price == Price.INCLUDED ? "in the price" : "") + " rounded " + mode,
            "give HALF_UP, or HALF_EVEN, DOWN or UP for a tax that is added");
      }
    }

    /** A tax that is rounded half up. */
    public Levy(int order, On on, Price price, RateDate rateDate, Rounding rounding) {
      this(order, on, price, rateDate, rounding, RoundingMode.HALF_UP);
    }

    /** Added to prices, on charges alone, at the rate of the bill date, rounded once. */
    public static final Levy USUAL =
        new Levy(1, On.CHARGES, Price.ADDED, RateDate.BILL_DATE, Rounding.BASE);
  }

  /** What a tax is levied on. */
  public enum On {
    /** The charges of its classes. */
    CHARGES,
    /** Those charges and the taxes of lower order on them (compound). */
    CHARGES_AND_TAXES
  }

  /** Whether prices are without or with the tax. */
  public enum Price {
    /** Prices are net; the tax is added (exclusive). */
    ADDED,
    /** Prices contain the tax (inclusive). */
    INCLUDED
  }

  /** The day whose rate holds. */
  public enum RateDate {
    /** The date of the bill. */
    BILL_DATE,
    /** The days of service: a change within them splits the base by days. */
    SERVICE_DAYS
  }

  /** Where a tax is rounded to the currency. */
  public enum Rounding {
    /** Once per tax code, on the whole base. */
    BASE,
    /** On each charge line. */
    LINE
  }
}
