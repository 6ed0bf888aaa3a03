package io.smart360.tariff.rating.determinant;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.RateUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What earlier bills have charged as use, which a winter average looks back on (BX-RATE-R14).
 *
 * @param uses the use of each earlier bill, in any order
 */
public record PastUses(List<PastUse> uses) {

  /** Nothing is known. */
  public static final PastUses NONE = new PastUses(List.of());

  public PastUses {
    uses = List.copyOf(uses);
  }

  /** The use of one earlier bill. */
  public record PastUse(DateRange days, BigDecimal quantity, RateUnit unit) {

    /** A bill counts for the time that the middle of its period falls in. */
    private boolean liesIn(DateRange time) {
      LocalDate middle = days.start().plusDays(days.days() / 2);
      return time.contains(middle);
    }
  }

  /** Use and days of several bills together. */
  public record Total(BigDecimal quantity, int days) {}

  /** What the bills of a time have charged together, in a unit; empty if there are none. */
  public Optional<Total> in(DateRange time, RateUnit unit) {
    return uses.stream()
        .filter(use -> use.liesIn(time) && use.unit().convertsTo(unit))
        .map(use -> new Total(use.unit().convert(use.quantity(), unit), use.days().days()))
        .reduce(
            (one, other) ->
                new Total(one.quantity().add(other.quantity()), one.days() + other.days()));
  }
}
