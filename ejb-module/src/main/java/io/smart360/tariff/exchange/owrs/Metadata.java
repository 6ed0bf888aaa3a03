package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The head of a file.
 *
 * @param utilityName name of the utility
 * @param effectiveFrom first day of the rates
 * @param frequency the period that amounts and tiers are stated for
 * @param unit the unit that use is billed in
 * @param source where the rates were published; may be empty
 */
record Metadata(
    String utilityName,
    LocalDate effectiveFrom,
    Frequency frequency,
    RateUnit unit,
    String source) {

  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu");
  private static final Map<String, Frequency> FREQUENCIES =
      Map.of(
          "monthly", Frequency.MONTHLY,
          "bimonthly", Frequency.BI_MONTHLY,
          "quarterly", Frequency.QUARTERLY,
          "annual", Frequency.ANNUAL,
          "annually", Frequency.ANNUAL,
          "yearly", Frequency.ANNUAL);
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("ccf", "CCF"),
          Map.entry("hcf", "CCF"),
          Map.entry("cf", "CF"),
          Map.entry("kgal", "kgal"),
          Map.entry("tgal", "kgal"),
          Map.entry("gal", "gal"),
          Map.entry("gallon", "gal"),
          Map.entry("kl", "kL"),
          Map.entry("kilolitre", "kL"),
          Map.entry("kiloliter", "kL"),
          Map.entry("m3", "m3"));

  static Metadata read(Entry entry, List<ImportNote> notes) {
    Section section = entry.section();
    Entry name = section.required("utility_name");
    return new Metadata(
        name.text(),
        date(section.required("effective_date")),
        frequency(section.required("bill_frequency")),
        unit(section, notes),
        section.optional("prop_218_link").filter(Entry::isText).map(Entry::text).orElse(""));
  }

  /** A code for the tariff, made of the name. */
  String code() {
    String code =
        utilityName
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "-")
            .replaceAll("(^-+)|(-+$)", "");
    String cut = code.length() > 40 ? code.substring(0, 40).replaceAll("-+$", "") : code;
    return cut.isEmpty() ? "OWRS" : cut;
  }

  private static LocalDate date(Entry entry) {
    String text = entry.text();
    try {
      return text.contains("/") ? LocalDate.parse(text, AMERICAN) : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      throw entry.fault("'" + text + "' is no date", "write 2016-07-01 or 07/01/2016");
    }
  }

  private static Frequency frequency(Entry entry) {
    String word = entry.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    Frequency frequency = FREQUENCIES.get(word);
    if (frequency == null) {
      throw entry.fault(
          "frequency '" + entry.text() + "'", "write Monthly, Bi-Monthly, Quarterly or Annually");
    }
    return frequency;
  }

  private static RateUnit unit(Section section, List<ImportNote> notes) {
    Entry entry = section.optional("bill_unit").filter(Entry::isText).orElse(null);
    if (entry == null || entry.text().isEmpty()) {
      notes.add(
          new ImportNote(
              section.place().problem("", "").line(),
              "metadata.bill_unit",
              ImportNote.Kind.ASSUMED,
              "no unit is stated; CCF is assumed"));
      return RateUnit.of("CCF");
    }
    String unit = UNITS.get(entry.text().toLowerCase(Locale.ROOT).replaceAll("s$", ""));
    if (unit == null) {
      throw entry.fault("unit '" + entry.text() + "'", "write one of " + UNITS.keySet());
    }
    return RateUnit.of(unit);
  }
}
