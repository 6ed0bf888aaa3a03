package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Another charge in each season of the tariff version (SEASONAL). A period with days of two seasons
 * is split by days like a change of version.
 *
 * @param bySeason the charge of each season by the season's name
 */
public record SeasonalCharge(Map<String, Charge> bySeason) implements Charge {

  public SeasonalCharge {
    bySeason = Collections.unmodifiableMap(new LinkedHashMap<>(bySeason));
    for (Charge charge : bySeason.values()) {
      boolean isOfUseOrTime =
          charge instanceof FixedCharge
              || charge instanceof FlatCharge
              || charge instanceof BlockCharge
              || charge instanceof StepCharge
              || charge instanceof BudgetCharge
              || charge instanceof UnitCharge
              || charge instanceof TouCharge
              || charge instanceof DemandCharge;
      if (!isOfUseOrTime) {
        throw new InvalidTariff(
            "a season with a charge that is not FIXED, FLAT, BLOCK, STEP, BUDGET, UNIT, TOU or DEMAND",
            "make the percentages and amounts of other kinds depend on 'season'");
      }
    }
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.seasonal(this);
  }
}
