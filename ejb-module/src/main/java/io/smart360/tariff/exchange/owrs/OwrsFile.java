package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.model.ProrationBase;
import io.smart360.tariff.model.QuantityRounding;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.yaml.Document;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Problems;
import io.smart360.tariff.yaml.Section;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of the Open Water Rate Specification into a draft tariff. */
public final class OwrsFile {

  private static final QuantityRounding FOUR_DECIMALS =
      new QuantityRounding(QuantityRounding.MOST_DECIMALS, RoundingMode.HALF_UP);

  private final List<ImportNote> notes = new ArrayList<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final Problems problems = new Problems();
  private final Currency currency;

  private OwrsFile(Currency currency) {
    this.currency = currency;
  }

  /**
   * Reads a file.
   *
   * @param text the text of the file
   * @param currency the currency of its amounts, which the format does not state
   * @throws TariffFileRefused if it cannot be read, or if lists of tiers differ in length
   */
  public static ImportedTariff read(String text, Currency currency) {
    Entry root = Document.parse(text);
    requireNoTab(root, text);
    return new OwrsFile(currency).read(root);
  }

  /** Readers differ in what a tab means; a file with one is not taken for what it may say. */
  private static void requireNoTab(Entry root, String text) {
    int line = 0;
    for (String written : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (written.replaceFirst("\\s#.*", "").indexOf('\t') >= 0) {
        throw root.refusedAt(line, "a tab character", "indent and separate with spaces");
      }
    }
  }

  private ImportedTariff read(Entry root) {
    Section file = problems.collect(root::section).orElse(null);
    problems.refuseIfAny();
    Metadata metadata =
        problems.collect(() -> Metadata.read(file.required("metadata"), notes)).orElse(null);
    Entry structure = problems.collect(() -> file.required("rate_structure")).orElse(null);
    problems.refuseIfAny();
    List<ClassTariff> classes = classes(structure);
    problems.refuseIfAny();
    if (classes.isEmpty()) {
      throw structure.refused("no customer class can be represented: " + leftOut, "correct one");
    }
    noteOtherSections(file);
    Set<String> names = new LinkedHashSet<>();
    classes.forEach(tariff -> names.add(tariff.customerClass()));
    return new ImportedTariff(tariff(metadata, classes, structure), names, leftOut, notes);
  }

  private List<ClassTariff> classes(Entry structure) {
    List<ClassTariff> classes = new ArrayList<>();
    Section section = problems.collect(structure::section).orElse(null);
    problems.refuseIfAny();
    section.each(
        (name, entry) ->
            problems.collect(
                () -> {
                  readClass(Spelling.value(name), entry, classes);
                  return name;
                }));
    return classes;
  }

  private void readClass(String name, Entry entry, List<ClassTariff> classes) {
    try {
      ClassBlock block = new ClassBlock(entry);
      ClassTariff read = new ClassReading(name, block).read();
      notes.addAll(block.notes());
      if (read.charges().isEmpty()) {
        notes.add(
            new ImportNote(
                entry.problem("", "").line(),
                entry.path(),
                ImportNote.Kind.UNDERSTOOD,
                "all charges are zero; bills of this class come to nothing"));
      }
      classes.add(read);
    } catch (Unrepresentable reason) {
      leftOut.put(name, reason.problem().toString());
      notes.add(
          new ImportNote(
              reason.problem().line(),
              reason.problem().path(),
              ImportNote.Kind.LEFT_OUT,
              reason.problem().wrong() + "; " + reason.problem().right()));
    }
  }

  private void noteOtherSections(Section file) {
    file.each(
        (name, entry) -> {
          if (!name.equals("metadata") && !name.equals("rate_structure")) {
            notes.add(
                new ImportNote(
                    entry.problem("", "").line(),
                    name,
                    ImportNote.Kind.DROPPED,
                    "'" + name + "' is no charge of a regular bill"));
          }
        });
  }

  private TariffDefinition tariff(Metadata metadata, List<ClassTariff> classes, Entry structure) {
    notes.add(
        new ImportNote(
            0,
            "metadata",
            ImportNote.Kind.ASSUMED,
            "the file states no currency; " + currency.getCurrencyCode() + " is taken"));
    TariffHeader header =
        new TariffHeader(
            metadata.code(),
            Label.of(metadata.utilityName()),
            "",
            metadata.source(),
            ServiceKind.WATER,
            metadata.unit(),
            metadata.frequency(),
            currency,
            new RatingTerms(
                VersionChoice.EACH_DAY,
                TierLimitRule.WHOLE_PERIOD,
                ProrationBase.SCHEDULED,
                FOUR_DECIMALS,
                LineRounding.SEGMENT));
    try {
      return new TariffDefinition(
          header, List.of(new ClassVariants(classes).version(metadata.effectiveFrom())));
    } catch (InvalidTariff invalid) {
      throw structure.refused(invalid.wrong(), invalid.right());
    }
  }
}
