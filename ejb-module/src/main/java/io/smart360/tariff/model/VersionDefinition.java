package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tariff version says: the prices and rules in force from a date.
 *
 * @param effectiveFrom first day
 * @param seasons the seasons that charges and tables may depend on
 * @param defaults what holds where an account lacks a characteristic (BX-RATE-R9)
 * @param definitions figures that formulas name: numbers, tables and formulas (BX-RATE-R10)
 * @param components the charges, in the order in which they are computed within a stage
 * @param taxes the taxes
 * @param calendars by name, the calendars that put hours into buckets
 */
public record VersionDefinition(
    LocalDate effectiveFrom,
    Seasons seasons,
    Map<String, ValueTable<String>> defaults,
    Map<String, ValueTable<Formula>> definitions,
    List<Component> components,
    List<Tax> taxes,
    Map<String, TouCalendar> calendars) {

  public VersionDefinition {
    defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    components = List.copyOf(components);
    taxes = List.copyOf(taxes);
    calendars = Collections.unmodifiableMap(new LinkedHashMap<>(calendars));
  }

  /** A version without a calendar. */
  public VersionDefinition(
      LocalDate effectiveFrom,
      Seasons seasons,
      Map<String, ValueTable<String>> defaults,
      Map<String, ValueTable<Formula>> definitions,
      List<Component> components,
      List<Tax> taxes) {
    this(effectiveFrom, seasons, defaults, definitions, components, taxes, Map.of());
  }

  /** A version with nothing but charges. */
  public static VersionDefinition of(LocalDate effectiveFrom, List<Component> components) {
    return new VersionDefinition(
        effectiveFrom, Seasons.NONE, Map.of(), Map.of(), components, List.of());
  }
}
