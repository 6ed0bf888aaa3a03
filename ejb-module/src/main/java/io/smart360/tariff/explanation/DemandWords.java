package io.smart360.tariff.explanation;

import io.smart360.shared.Sentence;
import io.smart360.tariff.derivation.BilledLoad;
import io.smart360.tariff.derivation.DemandDerivation;
import io.smart360.tariff.derivation.TierFill;
import java.util.HashMap;
import java.util.Map;

/** Words a price for the highest load. */
final class DemandWords {

  private DemandWords() {}

  static Explanation of(DemandDerivation derivation) {
    BilledLoad load = derivation.demand();
    String unit = load.unit();
    Rows rows = Rows.of(derivation.source()).quantity("measured", load.measured(), unit);
    load.ratchet()
        .ifPresent(
            ratchet ->
                rows.add(
                    "ratchet",
                    new Sentence(
                        "value.ratchet",
                        Map.of(
                            "load", ratchet.load(),
                            "unit", unit,
                            "percent", ratchet.percent(),
                            "highest", ratchet.highest(),
                            "months", ratchet.months()))));
    load.minimum().ifPresent(least -> rows.quantity("least", least, unit));
    rows.quantity("billedLoad", load.billed(), unit);
    derivation.tier().ifPresent(tier -> addTier(rows, tier, unit));
    PeriodWords.addTo(rows, derivation.charge());
    return new Explanation(sentence(derivation), rows.upTo(derivation, derivation.charge().rest()));
  }

  private static void addTier(Rows rows, TierFill tier, String unit) {
    rows.add("tier", new Sentence("value.tier", Map.of("tier", tier.number())));
    rows.quantity("over", tier.over(), unit);
    tier.upTo().ifPresent(limit -> rows.quantity("upTo", limit, unit));
  }

  private static Sentence sentence(DemandDerivation derivation) {
    Map<String, Object> numbers = new HashMap<>();
    numbers.put("load", derivation.charge().count());
    numbers.put("billed", derivation.demand().billed());
    numbers.put("unit", derivation.demand().unit());
    numbers.put("rate", derivation.charge().rate());
    numbers.put("amount", derivation.amount());
    derivation.tier().ifPresent(tier -> numbers.put("tier", tier.number()));
    return new Sentence(derivation.tier().isPresent() ? "demand.tier" : "demand", numbers);
  }
}
