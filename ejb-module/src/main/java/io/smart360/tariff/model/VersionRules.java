package io.smart360.tariff.model;

import io.smart360.tariff.charge.AllowanceCharge;
import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.FormulaCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.formula.Formula;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between the components and taxes of one version. */
record VersionRules(ServiceKind service, VersionDefinition version) {

  void check() {
    requireOwnCodes();
    new DefinitionRules(version).check();
    requireKnownBases();
    requireKnownSeasons();
    new CalendarRules(version).check();
    version.components().forEach(VersionRules::requireFittingType);
    version.components().forEach(RateSigns::check);
    new PackageRules(version).check();
    version.taxes().forEach(this::requireTaxedClass);
    requireSimpleDefaults();
  }

  private void requireOwnCodes() {
    Set<String> codes = new HashSet<>();
    version.components().forEach(component -> requireNew(codes, component.code()));
    version.taxes().forEach(tax -> requireNew(codes, tax.code()));
  }

  private static void requireNew(Set<String> codes, String code) {
    if (!codes.add(code)) {
      throw new InvalidComponent(code, "code '" + code + "' twice", "give each its own code");
    }
  }

  /** A base must be computed before what refers to it, or it would silently be nothing. */
  private void requireKnownBases() {
    Map<String, Integer> places = new HashMap<>();
    for (Component component : version.components()) {
      places.put(component.code(), places.size());
    }
    for (Component component : version.components()) {
      if (baseOf(component) instanceof ChargeBase.Components named) {
        named.lines().forEach(line -> requireEarlier(line.component(), component, places));
      }
      if (component.charge() instanceof AllowanceCharge allowance) {
        allowance.components().forEach(taker -> requireLater(taker, component, places));
      }
      for (String name : namesIn(component.charge())) {
        if (places.containsKey(name)) {
          requireEarlier(name, component, places);
        }
      }
    }
  }

  private Set<String> namesIn(Charge charge) {
    Set<String> names = new HashSet<>();
    if (charge instanceof AllowanceCharge allowance) {
      allowance.quantity().values().values().forEach(quantity -> addNames(names, quantity));
    } else if (charge instanceof FormulaCharge formula) {
      formula.amount().values().values().forEach(amount -> addNames(names, amount));
    } else if (charge instanceof BudgetCharge budget) {
      budget.budget().terms().forEach(term -> addNames(names, term));
      budget.budget().limits().values().values().stream()
          .flatMap(List::stream)
          .forEach(limit -> addNames(names, limit));
    } else if (charge instanceof TouCharge timeOfUse) {
      timeOfUse.byBucket().values().forEach(chosen -> names.addAll(namesIn(chosen)));
    } else if (charge instanceof VariantCharge variant) {
      variant.byValue().values().forEach(chosen -> names.addAll(namesIn(chosen)));
    }
    return names;
  }

  private void addNames(Set<String> names, Formula formula) {
    names.addAll(DefinitionRules.namesOf(formula, version.definitions()));
  }

  private void requireEarlier(String base, Component component, Map<String, Integer> places) {
    Integer place = places.get(base);
    if (place == null) {
      throw new InvalidComponent(
          component.code(), "'" + base + "' is no component", "name one of " + places.keySet());
    }
    if (!isBefore(place, places.get(component.code()))) {
      throw new InvalidComponent(
          component.code(),
          "'" + base + "' is computed after '" + component.code() + "'",
          "name components of an earlier stage, or listed before it in the same stage");
    }
  }

  /** An allowance that is given after a charge would take nothing off it. */
  private void requireLater(String taker, Component allowance, Map<String, Integer> places) {
    Integer place = places.get(taker);
    if (place == null || !isBefore(places.get(allowance.code()), place)) {
      throw new InvalidComponent(
          allowance.code(),
          "'" + taker + "' is no charge computed after '" + allowance.code() + "'",
          "name charges of use of a later stage, or listed after it in the same stage");
    }
  }

  private boolean isBefore(int base, int dependent) {
    ChargeType.Stage baseStage = version.components().get(base).stageIn(service);
    ChargeType.Stage stage = version.components().get(dependent).stageIn(service);
    return baseStage.compareTo(stage) < 0 || (baseStage == stage && base < dependent);
  }

  private static ChargeBase baseOf(Component component) {
    if (component.charge() instanceof PercentCharge percent) {
      return percent.base();
    }
    if (component.charge() instanceof MinimumCharge minimum) {
      return minimum.base();
    }
    if (component.charge() instanceof DiscountCharge discount) {
      return discount.base();
    }
    if (component.charge() instanceof NetCharge net && net.limit().isPresent()) {
      return net.limit().get();
    }
    return new ChargeBase.Lines(ChargeBase.Scope.SEGMENT);
  }

  private void requireKnownSeasons() {
    for (Component component : version.components()) {
      if (component.charge() instanceof SeasonalCharge seasonal
          && !seasonal.bySeason().keySet().equals(version.seasons().spans().keySet())) {
        throw new InvalidComponent(
            component.code(),
            "charges for the seasons " + seasonal.bySeason().keySet(),
            "give one for each season of the version: " + version.seasons().spans().keySet());
      }
    }
  }

  private static void requireFittingType(Component component) {
    ChargeType type = component.heading().type();
    boolean isDiscount = component.charge() instanceof DiscountCharge;
    boolean isAllowance = component.charge() instanceof AllowanceCharge;
    if (isDiscount != (type == ChargeType.DISCOUNT)
        || isAllowance != (type == ChargeType.ALLOWANCE)
        || type.stage() == ChargeType.Stage.TAXES) {
      throw new InvalidComponent(
          component.code(),
          "charge type " + type,
          "discounts, and only they, are DISCOUNT, allowances ALLOWANCE; taxes are listed under taxes");
    }
  }

  /** A misspelt class would silently leave charges untaxed. */
  private void requireTaxedClass(Tax tax) {
    for (String taxClass : tax.classes()) {
      boolean isUsed =
          version.components().stream()
              .anyMatch(component -> component.heading().taxClass().equals(taxClass));
      if (!isUsed) {
        throw new InvalidComponent(
            tax.code(),
            "no component is of tax class '" + taxClass + "'",
            "name classes that components state as their tax class");
      }
    }
  }

  private void requireSimpleDefaults() {
    version
        .defaults()
        .forEach(
            (name, table) -> {
              for (String dimension : table.dimensions()) {
                if (version.defaults().containsKey(dimension)) {
                  throw new InvalidTariff(
                      "the default of '" + name + "' depends on '" + dimension + "'",
                      "which has a default itself: let it depend on something known");
                }
              }
            });
  }
}
