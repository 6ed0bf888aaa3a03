package io.smart360.tariff.rating;

import io.smart360.tariff.derivation.PeriodDerivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The amounts per period of one component, held until all its parts are known: of parts charged at
 * the same terms the last takes what rounding has left (BX-RATE-R19).
 */
final class PeriodCharges {

  private final List<Held> held = new ArrayList<>(1);

  private record Held(PeriodDerivation derivation, Consumer<PeriodDerivation> line) {}

  /** Holds a charge; {@code line} makes its line when it is settled. */
  void add(PeriodDerivation derivation, Consumer<PeriodDerivation> line) {
    held.add(new Held(derivation, line));
  }

  /** Makes the lines of all charges held. */
  void settle() {
    int first = 0;
    while (first < held.size()) {
      int end = first + 1;
      while (end < held.size() && isContinued(held.get(end - 1), held.get(end))) {
        end++;
      }
      settle(held.subList(first, end));
      first = end;
    }
    held.clear();
  }

  private static boolean isContinued(Held one, Held next) {
    return one.derivation().hasTermsOf(next.derivation())
        && one.derivation().source().days().end().equals(next.derivation().source().days().start());
  }

  private static void settle(List<Held> run) {
    int days = 0;
    BigDecimal earlier = BigDecimal.ZERO;
    for (int i = 0; i < run.size() - 1; i++) {
      PeriodDerivation derivation = run.get(i).derivation();
      days += derivation.days();
      earlier = earlier.add(derivation.amount());
      run.get(i).line().accept(derivation);
    }
    Held last = run.get(run.size() - 1);
    if (run.size() > 1) {
      PeriodDerivation derivation = last.derivation();
      BigDecimal whole = derivation.amountFor(days + derivation.days());
      BigDecimal rest = whole.subtract(earlier).subtract(derivation.amount());
      last.line().accept(derivation.withRest(rest));
    } else {
      last.line().accept(last.derivation());
    }
  }
}
