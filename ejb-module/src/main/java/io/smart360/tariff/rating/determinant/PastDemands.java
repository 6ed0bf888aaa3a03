package io.smart360.tariff.rating.determinant;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.model.RateUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The highest loads of earlier bills, which a ratchet looks back on (DEMAND).
 *
 * @param loads what was measured in each earlier period, in any order
 */
public record PastDemands(List<Load> loads) {

  /** Nothing is known. */
  public static final PastDemands NONE = new PastDemands(List.of());

  public PastDemands {
    loads = List.copyOf(loads);
  }

  /**
   * The highest load measured in one period.
   *
   * @param days days of the period
   * @param load the load
   * @param unit its unit, kW or kVA
   * @param bucket code of the bucket; {@link QuantityRule#ALL} for the highest of all
   */
  public record Load(DateRange days, BigDecimal load, RateUnit unit, String bucket) {

    /** The highest load of all hours. */
    public static Load of(DateRange days, BigDecimal load, RateUnit unit) {
      return new Load(days, load, unit, QuantityRule.ALL);
    }

    private boolean isOf(String code) {
      return code.equals(QuantityRule.ALL) || code.equals(bucket);
    }

    /** Periods vary in length; one counts for the time that its middle falls in. */
    private boolean liesIn(LocalDate from, LocalDate end) {
      LocalDate middle = days.start().plusDays(days.days() / 2);
      return !middle.isBefore(from) && middle.isBefore(end);
    }
  }

  /**
   * The highest load of the months before a day, in a unit; empty if none is known.
   *
   * @param bucket code of the bucket; {@link QuantityRule#ALL} for the highest of all
   */
  public Optional<BigDecimal> highest(String bucket, int months, LocalDate before, RateUnit unit) {
    return loads.stream()
        .filter(load -> load.isOf(bucket) && load.unit().convertsTo(unit))
        .filter(load -> load.liesIn(before.minusMonths(months), before))
        .map(load -> load.unit().convert(load.load(), unit))
        .max(BigDecimal::compareTo);
  }
}
