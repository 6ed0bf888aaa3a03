package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainPrice;
import io.smart360.tariff.naive.PlainCase.PlainTable;
import io.smart360.tariff.naive.PlainCase.PlainTest;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a charge depends on; a change of any of them splits it. */
final class NaiveNames {

  private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|[a-z_]+");

  private NaiveNames() {}

  static Set<String> of(PlainVersion version, PlainCharge charge) {
    Set<String> names = new TreeSet<>();
    add(names, version, charge);
    for (PlainTest test : charge.when()) {
      names.add(test.name());
    }
    for (String name : Set.copyOf(names)) {
      PlainTable assumed = version.defaults().get(name);
      if (assumed != null) {
        names.addAll(assumed.dimensions());
      }
    }
    return names;
  }

  private static void add(Set<String> names, PlainVersion version, PlainCharge charge) {
    names.addAll(charge.dimensions());
    for (PlainCharge variant : charge.variants().values()) {
      add(names, version, variant);
    }
    if (charge.kind().equals("UNIT")) {
      names.add("bins");
    }
    boolean isLessWhileOff =
        charge.kind().equals("FIXED")
            && charge.terms().percent().compareTo(new BigDecimal("100")) != 0;
    if (isLessWhileOff) {
      names.add("service_status");
    }
    if (!charge.terms().capName().isEmpty()) {
      names.add(charge.terms().capName());
    }
    for (PlainPrice price : charge.prices().values()) {
      price.formulas().forEach(formula -> add(names, version, formula));
    }
    charge.terms().allotments().forEach(formula -> add(names, version, formula));
  }

  private static void add(Set<String> names, PlainVersion version, String formula) {
    Matcher found = NAME.matcher(formula);
    while (found.find()) {
      boolean isNew = !found.group().startsWith("\"") && names.add(found.group());
      PlainTable definition = version.definitions().get(found.group());
      if (isNew && definition != null) {
        names.addAll(definition.dimensions());
        definition.texts().values().forEach(text -> add(names, version, text));
      }
    }
  }
}
