package io.smart360.tariff.file;

import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Problems;
import io.smart360.tariff.yaml.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one version: its seasons and defaults, its components and taxes. */
final class VersionReader {

  private static final String SPAN = "[0-9]{2}-[0-9]{2}\\.\\.[0-9]{2}-[0-9]{2}";

  private static final Map<String, ValueTable<String>> NO_DEFAULTS = Map.of();
  private static final Map<String, ValueTable<Formula>> NO_DEFINITIONS = Map.of();

  private static final Map<String, TouCalendar> NO_CALENDARS = Map.of();

  private final Entry version;
  private final ServiceKind service;
  private final Problems problems;
  private final Map<String, Entry> places = new HashMap<>();

  VersionReader(Entry version, ServiceKind service, Problems problems) {
    this.version = version;
    this.service = service;
    this.problems = problems;
  }

  VersionDefinition read() {
    Section section = version.section();
    LocalDate effectiveFrom = section.required("effective-from").date();
    Seasons seasons =
        problems
            .collect(() -> section.or("seasons", Seasons.NONE, VersionReader::seasons))
            .orElse(Seasons.NONE);
    Map<String, ValueTable<String>> defaults =
        problems
            .collect(() -> section.or("defaults", NO_DEFAULTS, this::defaults))
            .orElse(NO_DEFAULTS);
    Map<String, ValueTable<Formula>> definitions =
        problems
            .collect(() -> section.or("definitions", NO_DEFINITIONS, FormulaReader::definitions))
            .orElse(NO_DEFINITIONS);
    Map<String, TouCalendar> calendars =
        problems
            .collect(
                () ->
                    section.or(
                        "calendars", NO_CALENDARS, entry -> CalendarReader.read(entry, seasons)))
            .orElse(NO_CALENDARS);
    List<Component> components = new ArrayList<>();
    for (Entry entry : section.required("components").items()) {
      problems.collect(() -> component(entry)).ifPresent(components::add);
    }
    List<Tax> taxes = new ArrayList<>();
    for (Entry entry : section.optional("taxes").map(Entry::items).orElse(List.of())) {
      problems.collect(() -> tax(entry)).ifPresent(taxes::add);
    }
    section.close();
    return version.make(
        () ->
            new VersionDefinition(
                effectiveFrom, seasons, defaults, definitions, components, taxes, calendars));
  }

  /** Where a component or tax stands; the version itself if it is not known. */
  Entry place(String code) {
    return places.getOrDefault(code, version);
  }

  private Component component(Entry entry) {
    Component component = new ComponentReader(entry, service).read();
    places.put(component.code(), entry);
    return component;
  }

  private Tax tax(Entry entry) {
    Tax tax = new TaxReader(entry, service).read();
    places.put(tax.code(), entry);
    return tax;
  }

  private Map<String, ValueTable<String>> defaults(Entry entry) {
    Map<String, ValueTable<String>> defaults = new LinkedHashMap<>();
    entry.section().each((name, value) -> defaults.put(name, Tables.texts(value)));
    return defaults;
  }

  private static Seasons seasons(Entry entry) {
    Map<String, List<Seasons.Span>> spans = new LinkedHashMap<>();
    entry.section().each((name, value) -> spans.put(name, value.items(VersionReader::span)));
    return entry.make(() -> new Seasons(spans));
  }

  private static Seasons.Span span(Entry entry) {
    String text = entry.text();
    try {
      if (text.matches(SPAN)) {
        return new Seasons.Span(
            MonthDay.parse("--" + text.substring(0, 5)), MonthDay.parse("--" + text.substring(7)));
      }
    } catch (DateTimeException notADay) {
      throw entry.fault(
          "'" + text + "' has no such day", "write first and last day as MM-DD..MM-DD");
    }
    throw entry.fault("'" + text + "' is no season", "write first and last day as MM-DD..MM-DD");
  }
}
