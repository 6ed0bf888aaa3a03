package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.yaml.Document;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Problems;
import io.smart360.tariff.yaml.Section;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an electricity rate of the Utility Rate Database, or of the System Advisor Model, into a
 * draft tariff.
 *
 * <p>Understood are a rate by itself, the answer of the database ({@code items} with one rate), and
 * a rate as {@code urdb_response} of a scenario. Prices are kept to six decimals. Tiers of periods
 * are filled by the use of the whole bill, of which each period has its share.
 */
public final class UrdbFile {

  private static final List<String> MEMBERS =
      List.of(
          "energyratestructure",
          "energy_rates",
          "demandratestructure",
          "flatdemandstructure",
          "fixedmonthlycharge",
          "fixedchargefirstmeter");

  private UrdbFile() {}

  /**
   * Reads a file.
   *
   * @param json the text of the file
   * @param currency the currency of its amounts, which the format does not state
   * @throws TariffFileRefused if it has another shape, or states what has no meaning
   */
  public static ImportedTariff read(String json, Currency currency) {
    Problems problems = new Problems();
    Entry root = Document.parse(json);
    Reading reading = new Reading();
    TariffDefinition tariff =
        problems.collect(() -> tariff(rate(root), reading, currency)).orElse(null);
    problems.refuseIfAny();
    return new ImportedTariff(tariff, Set.of(), Map.of(), reading.notes());
  }

  private static TariffDefinition tariff(Section file, Reading reading, Currency currency) {
    PublishedRate rate =
        SamReader.isFormatOf(file)
            ? new SamReader(file, reading).read()
            : new UrdbReader(file, reading).read();
    reading.note(
        file.place(),
        ImportNote.Kind.ASSUMED,
        "the file states no currency; " + currency.getCurrencyCode() + " is taken");
    try {
      return new RateTariff(rate, reading).definition(currency);
    } catch (InvalidTariff invalid) {
      throw file.place().fault(invalid.wrong(), invalid.right());
    }
  }

  /** The rate of a file, wherever it stands in it. */
  private static Section rate(Entry root) {
    if (root.isText() && root.text().startsWith("{")) {
      return rate(Document.parse(root.text()));
    }
    Section section = root.section();
    if (section.has("items")) {
      List<Entry> rates = section.required("items").items();
      if (rates.size() != 1) {
        throw root.fault(rates.size() + " rates", "give a file with one rate");
      }
      return rate(rates.get(0));
    }
    for (String scenario : List.of("ElectricTariff", "urdb_response")) {
      if (section.has(scenario)) {
        return rate(section.required(scenario));
      }
    }
    if (MEMBERS.stream().noneMatch(section::has)) {
      throw root.fault("no rate in it", "give one of " + String.join(", ", MEMBERS));
    }
    return section;
  }
}
