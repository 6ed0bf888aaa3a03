package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.Validity;
import io.smart360.tariff.model.VersionDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the charges of all customer classes into one tariff version. */
final class ClassVariants {

  private static final String CUSTOMER_CLASS = "customer_class";
  private static final String FACTOR = "regulatory_fee";

  private final List<ClassTariff> classes;

  ClassVariants(List<ClassTariff> classes) {
    Set<String> codes = new LinkedHashSet<>();
    classes.forEach(tariff -> codes.addAll(tariff.charges().keySet()));
    this.classes = classes.stream().map(tariff -> tariff.withoutClash(codes)).toList();
  }

  VersionDefinition version(LocalDate effectiveFrom) {
    List<Component> components = new ArrayList<>();
    for (String code : inOrder()) {
      components.add(component(code));
    }
    addFactor(components);
    return new VersionDefinition(
        effectiveFrom, Seasons.NONE, Map.of(), definitions(), components, List.of());
  }

  /** Components in the order of the first bill that has them, each after those it needs. */
  private List<String> inOrder() {
    Set<String> ordered = new LinkedHashSet<>();
    for (ClassTariff tariff : classes) {
      for (String code : tariff.charges().keySet()) {
        addAfterNeeds(code, ordered, new LinkedHashSet<>());
      }
    }
    return List.copyOf(ordered);
  }

  private void addAfterNeeds(String code, Set<String> ordered, Set<String> path) {
    if (ordered.contains(code) || !path.add(code)) {
      return;
    }
    for (ClassTariff tariff : classes) {
      for (String needed : tariff.needs().getOrDefault(code, Set.of())) {
        if (tariff.charges().containsKey(needed)) {
          addAfterNeeds(needed, ordered, path);
        }
      }
    }
    ordered.add(code);
  }

  private Component component(String code) {
    Map<String, Charge> byClass = new LinkedHashMap<>();
    for (ClassTariff tariff : classes) {
      if (tariff.charges().containsKey(code)) {
        byClass.put(tariff.customerClass(), tariff.charges().get(code));
      }
    }
    Charge first = byClass.values().iterator().next();
    boolean isSame = byClass.values().stream().allMatch(first::equals);
    Condition when =
        byClass.size() == classes.size()
            ? Condition.ALWAYS
            : Condition.oneOf(CUSTOMER_CLASS, byClass.keySet().toArray(String[]::new));
    return new Component(
        heading(code, byClass.values()),
        when,
        Validity.ALWAYS,
        isSame ? first : new VariantCharge(CUSTOMER_CLASS, byClass));
  }

  private static ChargeHeading heading(String code, Iterable<Charge> charges) {
    boolean isFixed = true;
    for (Charge charge : charges) {
      isFixed &= charge instanceof FixedCharge;
    }
    boolean isTiered = false;
    for (Charge charge : charges) {
      isTiered |=
          charge instanceof BlockCharge
              || charge instanceof BudgetCharge
              || charge instanceof FlatCharge;
    }
    ChargeType type =
        isFixed ? ChargeType.FIXED : isTiered ? ChargeType.CONSUMPTION : ChargeType.UNIT;
    return new ChargeHeading(
        code, ChargeLabels.of(code), type, service(code), glCode(type), ChargeHeading.UNTAXED);
  }

  private static ServiceKind service(String code) {
    return code.contains("sewer") || code.contains("wastewater")
        ? ServiceKind.SEWER
        : ServiceKind.WATER;
  }

  private static String glCode(ChargeType type) {
    return switch (type) {
      case CONSUMPTION -> "4000";
      case FIXED -> "4100";
      default -> "4200";
    };
  }

  /** What a bill formula puts on top of all charges, as a percentage of them (BX-RATE-R11). */
  private void addFactor(List<Component> components) {
    Map<String, BigDecimal> percents = new LinkedHashMap<>();
    Set<String> base = new LinkedHashSet<>();
    for (ClassTariff tariff : classes) {
      if (tariff.percentOnAll().signum() != 0 && !tariff.charges().isEmpty()) {
        percents.put(tariff.customerClass(), tariff.percentOnAll());
        base.addAll(tariff.charges().keySet());
      }
    }
    if (percents.isEmpty()) {
      return;
    }
    boolean isSame =
        percents.values().stream().distinct().count() == 1 && percents.size() == classes.size();
    ValueTable<BigDecimal> percent =
        isSame
            ? ValueTable.of(percents.values().iterator().next())
            : ValueTable.by(CUSTOMER_CLASS, percents);
    Condition when =
        percents.size() == classes.size()
            ? Condition.ALWAYS
            : Condition.oneOf(CUSTOMER_CLASS, percents.keySet().toArray(String[]::new));
    ChargeHeading heading =
        new ChargeHeading(
            FACTOR,
            ChargeLabels.of(FACTOR),
            ChargeType.SURCHARGE,
            ServiceKind.WATER,
            "4200",
            ChargeHeading.UNTAXED);
    ChargeBase lines =
        new ChargeBase.Components(base.stream().map(ChargeBase.ComponentLines::of).toList());
    components.add(
        new Component(heading, when, Validity.ALWAYS, new PercentCharge(lines, percent)));
  }

  private Map<String, ValueTable<Formula>> definitions() {
    Set<String> names = new LinkedHashSet<>();
    classes.forEach(tariff -> names.addAll(tariff.definitions().keySet()));
    Map<String, ValueTable<Formula>> definitions = new LinkedHashMap<>();
    for (String name : names) {
      define(name, definitions);
    }
    return definitions;
  }

  private void define(String name, Map<String, ValueTable<Formula>> definitions) {
    Map<String, ValueTable<Formula>> byClass = new LinkedHashMap<>();
    for (ClassTariff tariff : classes) {
      ValueTable<Formula> own = tariff.definitions().get(name);
      if (own != null) {
        byClass.put(tariff.customerClass(), own);
      }
    }
    ValueTable<Formula> first = byClass.values().iterator().next();
    boolean isShared =
        byClass.size() == classes.size() && byClass.values().stream().allMatch(first::equals);
    if (isShared) {
      definitions.put(name, first);
      return;
    }
    Map<String, Formula> chosen = new LinkedHashMap<>();
    byClass.forEach(
        (customerClass, table) -> {
          if (table.isSingle()) {
            chosen.put(customerClass, table.single());
          } else {
            String own = name + "." + customerClass.replaceAll("[^A-Za-z0-9_]", "_");
            definitions.put(own, table);
            chosen.put(customerClass, Formula.parse(own));
          }
        });
    definitions.put(name, ValueTable.by(CUSTOMER_CLASS, chosen));
  }
}
