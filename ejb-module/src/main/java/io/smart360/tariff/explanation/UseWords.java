package io.smart360.tariff.explanation;

import io.smart360.shared.Sentence;
import io.smart360.tariff.derivation.BudgetLimits;
import io.smart360.tariff.derivation.ChargedUse;
import io.smart360.tariff.derivation.LimitScale;
import io.smart360.tariff.derivation.TierFill;
import io.smart360.tariff.derivation.UseDerivation;
import io.smart360.tariff.derivation.UseShare;
import io.smart360.tariff.derivation.WinterUse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Words a quantity at a price. */
final class UseWords {

  private final UseDerivation derivation;
  private final String lineUnit;
  private final String unit;

  /** Words a line in its unit; where it is in packages, its use is in the unit of those. */
  UseWords(UseDerivation derivation, String lineUnit) {
    this.derivation = derivation;
    this.lineUnit = lineUnit;
    this.unit = derivation.useUnit(lineUnit);
  }

  Explanation explanation() {
    Rows rows = Rows.of(derivation.source());
    ChargedUse use = derivation.use();
    use.shares().forEach(share -> addUse(rows, share));
    if (use.percent().compareTo(ChargedUse.WHOLE) != 0) {
      rows.number("percent", use.percent());
    }
    use.winter().ifPresent(winter -> addWinter(rows, winter));
    use.cap().ifPresent(cap -> rows.quantity("cap", cap, unit));
    rows.quantity("charged", use.quantity(), unit);
    derivation.limits().ifPresent(limits -> addBudget(rows, limits));
    derivation.tier().ifPresent(tier -> addTier(rows, tier));
    rows.quantity("quantity", derivation.quantity(), lineUnit).number("rate", derivation.rate());
    return new Explanation(sentence(), rows.upTo(derivation, derivation.rest()));
  }

  private void addUse(Rows rows, UseShare share) {
    rows.add(
        "use",
        new Sentence(
            share.daysTaken() == share.days().days() ? "value.use" : "value.useShare",
            Map.of(
                "use", share.use(),
                "unit", unit,
                "from", share.days().start(),
                "until", share.days().lastDay(),
                "taken", share.daysTaken(),
                "days", share.days().days(),
                "share", share.share())));
  }

  private void addWinter(Rows rows, WinterUse winter) {
    rows.add(
        "winter",
        new Sentence(
            "value.winter",
            Map.of(
                "average", winter.average(),
                "unit", unit,
                "use", winter.use(),
                "days", winter.days(),
                "normal", winter.normalDays())));
  }

  private void addBudget(Rows rows, BudgetLimits limits) {
    rows.figures(limits.figures());
    limits
        .allotments()
        .forEach(
            (name, allotted) ->
                rows.add(
                    "allotment",
                    new Sentence(
                        "value.allotment",
                        Map.of("name", name, "number", allotted, "unit", unit))));
  }

  private void addTier(Rows rows, TierFill tier) {
    rows.add("tier", new Sentence("value.tier", Map.of("tier", tier.number())));
    addLimit(rows, "over", tier.publishedOver(), tier);
    tier.publishedUpTo().ifPresent(limit -> addLimit(rows, "upTo", limit, tier));
    if (tier.billedBefore().signum() != 0) {
      rows.quantity("billedBefore", tier.billedBefore(), unit);
    }
    if (tier.isOfPackages()) {
      rows.quantity("package", tier.packageSize(), unit);
    }
  }

  private void addLimit(Rows rows, String name, BigDecimal published, TierFill tier) {
    LimitScale scale = tier.scale();
    if (scale.isNone() || published.signum() == 0) {
      rows.quantity(name, published, unit);
      return;
    }
    Map<String, Object> numbers = new HashMap<>();
    numbers.put("limit", scale.of(published));
    numbers.put("published", published);
    numbers.put("unit", unit);
    numbers.put("periods", scale.periods().toString());
    numbers.put("days", scale.partDays());
    numbers.put("normal", scale.normalDays().orElse(BigDecimal.valueOf(scale.segmentDays())));
    rows.add(name, new Sentence("value.scaled", numbers));
  }

  private Sentence sentence() {
    Map<String, Object> numbers = new HashMap<>();
    numbers.put("quantity", derivation.quantity());
    numbers.put("unit", unit);
    numbers.put("rate", derivation.rate());
    numbers.put("amount", derivation.amount());
    numbers.put("charged", derivation.use().quantity());
    if (derivation.tier().isEmpty()) {
      return new Sentence("use.flat", numbers);
    }
    TierFill tier = derivation.tier().get();
    numbers.put("tier", tier.number());
    numbers.put("over", tier.over());
    tier.upTo().ifPresent(limit -> numbers.put("upTo", limit));
    if (tier.isOfPackages()) {
      numbers.put("units", tier.unitsOf(derivation.use().quantity()));
      numbers.put("package", tier.packageSize());
      return new Sentence("use.packages", numbers);
    }
    if (tier.mode() == TierFill.Mode.REACHED) {
      return new Sentence("use.step", numbers);
    }
    return new Sentence(tier.upTo().isPresent() ? "use.tier" : "use.lastTier", numbers);
  }
}
