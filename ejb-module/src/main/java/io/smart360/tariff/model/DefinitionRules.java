package io.smart360.tariff.model;

import io.smart360.tariff.charge.InvalidTariff;
import io.smart360.tariff.charge.ValueTable;
import io.smart360.tariff.formula.Formula;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What must hold between the named figures of one version (BX-RATE-R10). */
record DefinitionRules(VersionDefinition version) {

  void check() {
    Set<String> codes = new HashSet<>();
    version.components().forEach(component -> codes.add(component.code()));
    for (String name : version.definitions().keySet()) {
      if (codes.contains(name)) {
        throw new InvalidTariff(
            "'" + name + "' is defined and is a component", "give each its own name");
      }
      requireNoCircle(name, new LinkedHashSet<>());
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

  private void requireNoCircle(String name, Set<String> path) {
    ValueTable<Formula> definition = version.definitions().get(name);
    if (definition == null) {
      return;
    }
    if (!path.add(name)) {
      throw new InvalidTariff(
          "'" + name + "' is defined by itself, by way of " + path,
          "define it by figures that do not need it");
    }
    for (Formula formula : definition.values().values()) {
      formula.names().forEach(used -> requireNoCircle(used, path));
    }
    path.remove(name);
  }
}
