package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainPrice;
import io.smart360.tariff.naive.PlainCase.PlainTable;
import io.smart360.tariff.naive.PlainCase.PlainTest;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Walks day by day and tells what holds on each. */
final class NaiveRuns {

  private final PlainCase plain;
  private final Map<String, List<Run>> known = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();

  NaiveRuns(PlainCase plain) {
    this.plain = plain;
  }

  /** Days on which nothing changes that a charge depends on. */
  record Run(
      LocalDate first, LocalDate last, PlainVersion version, PlainCharge charge, PlainPrice price) {

    int days() {
      return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** Whether the charge is due at all on these days. */
    boolean applies() {
      return price != null;
    }
  }

  List<Run> of(String code) {
    List<Run> runs = known.get(code);
    if (runs == null) {
      runs = found(code);
      known.put(code, runs);
    }
    return runs;
  }

  private List<Run> found(String code) {
    List<Run> runs = new ArrayList<>();
    LocalDate first = plain.period().from();
    String before = signature(code, first);
    for (LocalDate day = first; !day.isAfter(plain.period().end()); day = day.plusDays(1)) {
      boolean isOver = day.equals(plain.period().end());
      String now = isOver ? "" : signature(code, day);
      if (isOver || !now.equals(before)) {
        runs.add(run(code, first, day.minusDays(1)));
        first = day;
        before = now;
      }
    }
    return runs;
  }

  private Run run(String code, LocalDate first, LocalDate last) {
    PlainVersion version = version(first);
    PlainCharge charge = version.charge(code).orElse(null);
    boolean isDue = charge != null && isValid(charge, first) && holds(charge.when(), first);
    if (!isDue) {
      return new Run(first, last, version, charge, null);
    }
    if (!charge.variants().isEmpty()) {
      charge = charge.variants().get(key(charge.dimensions(), first));
    }
    PlainPrice price = charge == null ? null : charge.prices().get(key(charge.dimensions(), first));
    if (price == null) {
      throw new NaiveRefusal("BX-E21");
    }
    return new Run(first, last, version, charge, price);
  }

  private static boolean isValid(PlainCharge charge, LocalDate day) {
    return !day.isBefore(charge.valid().get(0)) && day.isBefore(charge.valid().get(1));
  }

  boolean holds(List<PlainTest> tests, LocalDate day) {
    for (PlainTest test : tests) {
      String value = value(test.name(), day);
      if (value.isEmpty() && !test.isMark()) {
        throw new NaiveRefusal("BX-E21");
      }
      if (!holds(test, value.isEmpty() ? "no" : value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(PlainTest test, String value) {
    return switch (test.how()) {
      case "ONE_OF" -> test.values().contains(value);
      case "NONE_OF" -> !test.values().contains(value);
      default -> {
        Fraction number = Fraction.of(value);
        boolean isBelow = Fraction.of(test.values().get(0)).isMoreThan(number);
        yield !isBelow && Fraction.of(test.values().get(1)).isMoreThan(number);
      }
    };
  }

  /** All that may change the charge on a day; it is not said whether it does. */
  private String signature(String code, LocalDate day) {
    PlainVersion version = version(day);
    PlainCharge charge = version.charge(code).orElse(null);
    StringBuilder signature = new StringBuilder(version.from().toString());
    if (charge != null) {
      signature.append(isValid(charge, day));
      for (String name : names(version, charge)) {
        signature.append(' ').append(stated(name, day));
      }
    }
    return signature.toString();
  }

  private Set<String> names(PlainVersion version, PlainCharge charge) {
    return names.computeIfAbsent(
        version.from() + charge.code(), key -> NaiveNames.of(version, charge));
  }

  /** The versions that have days in the period. */
  List<PlainVersion> versions() {
    List<PlainVersion> versions = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    LocalDate day = plain.period().from();
    for (; day.isBefore(plain.period().end()); day = day.plusDays(1)) {
      PlainVersion version = version(day);
      if (version.from().isAfter(before)) {
        versions.add(version);
      }
      before = version.from();
    }
    return versions;
  }

  PlainVersion version(LocalDate day) {
    LocalDate chosen =
        switch (plain.rules().versionChoice()) {
          case "PERIOD_START" -> plain.period().from();
          case "PERIOD_END" -> plain.period().end().minusDays(1);
          default -> day;
        };
    PlainVersion found = null;
    for (PlainVersion version : plain.versions()) {
      if (!version.from().isAfter(chosen)) {
        found = version;
      }
    }
    return found;
  }

  String key(List<String> dimensions, LocalDate day) {
    List<String> parts = new ArrayList<>();
    for (String dimension : dimensions) {
      String value = value(dimension, day);
      if (value.isEmpty()) {
        throw new NaiveRefusal("BX-E21");
      }
      parts.add(value);
    }
    return String.join("|", parts);
  }

  /** What is known on a day, or assumed by the tariff; empty if neither. */
  String value(String name, LocalDate day) {
    String stated = stated(name, day);
    PlainTable assumed = version(day).defaults().get(name);
    if (!stated.isEmpty() || assumed == null) {
      return stated;
    }
    return assumed.texts().getOrDefault(key(assumed.dimensions(), day), "");
  }

  private String stated(String name, LocalDate day) {
    if (name.equals("season")) {
      return day.getMonthValue() >= 5 && day.getMonthValue() <= 10 ? "summer" : "winter";
    }
    if (name.equals("month")) {
      return Integer.toString(day.getMonthValue());
    }
    NavigableMap<LocalDate, String> dated =
        plain.characteristics().getOrDefault(name, new TreeMap<>());
    Map.Entry<LocalDate, String> value = dated.floorEntry(day);
    return value == null ? "" : value.getValue();
  }
}
