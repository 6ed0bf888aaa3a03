package io.smart360.tariff.rating.kind;

import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.rating.segment.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is due for the parts of an amount per period: of parts that follow each other at the same
 * terms the last takes what rounding has left (BX-RATE-R19).
 */
final class PeriodDues {

  private PeriodDues() {}

  /** The due of a part with its rest; empty if nothing is due. */
  static Optional<PeriodDerivation> of(Part part) {
    Optional<PeriodDerivation> due = part.due();
    List<Part> all = part.siblings();
    if (due.isEmpty() || all.size() == 1 || isContinued(part, due.get())) {
      return due;
    }
    PeriodDerivation last = due.get();
    int days = last.days();
    BigDecimal earlier = BigDecimal.ZERO;
    PeriodDerivation next = last;
    for (int i = all.indexOf(part) - 1; i >= 0; i--) {
      Optional<PeriodDerivation> before = all.get(i).due();
      if (before.isEmpty() || !isContinuedBy(before.get(), next)) {
        break;
      }
      next = before.get();
      days += next.days();
      earlier = earlier.add(next.amount());
    }
    BigDecimal rest = last.amountFor(days).subtract(earlier).subtract(last.amount());
    return Optional.of(last.withRest(rest));
  }

  private static boolean isContinued(Part part, PeriodDerivation due) {
    int next = part.siblings().indexOf(part) + 1;
    return next < part.siblings().size()
        && part.siblings().get(next).due().filter(after -> isContinuedBy(due, after)).isPresent();
  }

  private static boolean isContinuedBy(PeriodDerivation one, PeriodDerivation next) {
    return one.hasTermsOf(next) && one.source().days().end().equals(next.source().days().start());
  }
}
