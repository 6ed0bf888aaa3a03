package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What must hold between the named figures of one version (BX-RATE-R10). */
record DefinitionRules(VersionDefinition version) {

  private static final int MOST_STEPS = 100;

  void check() {
    Set<String> codes = new HashSet<>();
    version.components().forEach(component -> codes.add(component.code()));
    Map<String, Integer> known = new HashMap<>();
    for (String name : version.definitions().keySet()) {
      if (codes.contains(name)) {
        throw new InvalidTariff(
            "'" + name + "' is defined and is a component", "give each its own name");
      }
      steps(name, new LinkedHashSet<>(), known);
    }
  }

  /** All names that a formula depends on, through definitions too. */
  static Set<String> namesOf(Formula formula, Map<String, ValueTable<Formula>> definitions) {
    Set<String> names = new LinkedHashSet<>();
    collect(formula, definitions, names);
    return names;
  }

  private static void collect(
      Formula formula, Map<String, ValueTable<Formula>> definitions, Set<String> names) {
    for (String name : formula.names()) {
      if (names.add(name) && definitions.containsKey(name)) {
        definitions
            .get(name)
            .values()
            .values()
            .forEach(inner -> collect(inner, definitions, names));
      }
    }
  }

  /** How many definitions a name is reached through; each is followed once. */
  private int steps(String name, Set<String> path, Map<String, Integer> known) {
    ValueTable<Formula> definition = version.definitions().get(name);
    if (definition == null || known.containsKey(name)) {
      return known.getOrDefault(name, 0);
    }
    if (!path.add(name)) {
      throw new InvalidTariff(
          "'" + name + "' is defined by itself, by way of " + path,
          "define it by figures that do not need it");
    }
    int steps = 0;
    for (Formula formula : definition.values().values()) {
      for (String used : formula.names()) {
        requireFew(name, path.size());
        steps = Math.max(steps, steps(used, path, known));
      }
    }
    path.remove(name);
    known.put(name, requireFew(name, steps + 1));
    return steps + 1;
  }

  private static int requireFew(String name, int steps) {
    if (steps > MOST_STEPS) {
      throw new InvalidTariff(
          "'" + name + "' is reached through more than " + MOST_STEPS + " definitions",
          "define it by fewer steps");
    }
    return steps;
  }
}
