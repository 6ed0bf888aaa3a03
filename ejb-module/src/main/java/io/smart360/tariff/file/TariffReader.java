package io.smart360.tariff.file;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.InvalidComponent;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.model.ProrationBase;
import io.smart360.tariff.model.QuantityRounding;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Problems;
import io.smart360.tariff.yaml.Section;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a tariff: its header, then its versions. */
final class TariffReader {

  private final Entry root;
  private final Problems problems = new Problems();

  TariffReader(Entry root) {
    this.root = root;
  }

  TariffDefinition read() {
    Section file = problems.collect(root::section).orElse(null);
    problems.refuseIfAny();
    Optional<TariffHeader> header = problems.collect(() -> header(file));
    ServiceKind service = header.map(TariffHeader::service).orElse(ServiceKind.WATER);
    List<VersionDefinition> versions = new ArrayList<>();
    Optional<Entry> written = problems.collect(() -> file.required("versions"));
    for (Entry entry : written.map(Entry::items).orElse(List.of())) {
      versions.addAll(version(header, service, entry));
    }
    problems.collect(
        () -> {
          file.close();
          return file;
        });
    problems.refuseIfAny();
    Entry versionsEntry = written.orElse(root);
    Optional<TariffDefinition> tariff =
        problems.collect(
            () -> versionsEntry.make(() -> new TariffDefinition(header.get(), versions)));
    problems.refuseIfAny();
    return tariff.get();
  }

  static Label label(Entry entry) {
    if (entry.isText()) {
      return entry.make(() -> Label.of(entry.text()));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    entry.section().each((language, words) -> texts.put(language, words.text()));
    return entry.make(() -> new Label(texts));
  }

  private TariffHeader header(Section file) {
    Entry unit = file.required("unit");
    RateUnit rateUnit = unit.make(() -> RateUnit.of(unit.text()));
    Entry code = file.required("tariff");
    Label name = label(file.required("name"));
    String description = file.or("description", "", Entry::text);
    String source = file.or("source", "", Entry::text);
    ServiceKind service = file.required("service").one(ServiceKind.class);
    Frequency frequency = file.required("frequency").one(Frequency.class);
    Currency currency = currency(file.required("currency"));
    RatingTerms terms =
        file.or("terms", RatingTerms.usualFor(rateUnit), entry -> terms(entry, rateUnit));
    return code.make(
        () ->
            new TariffHeader(
                code.text(),
                name,
                description,
                source,
                service,
                rateUnit,
                frequency,
                currency,
                terms));
  }

  private static Currency currency(Entry entry) {
    try {
      return Currency.getInstance(entry.text());
    } catch (IllegalArgumentException unknown) {
      throw entry.fault(
          "currency '" + entry.text() + "'", "write its ISO 4217 code, such as USD or MXN");
    }
  }

  private static RatingTerms terms(Entry entry, RateUnit unit) {
    Section section = entry.section();
    RatingTerms usual = RatingTerms.usualFor(unit);
    RatingTerms terms =
        new RatingTerms(
            section.or("versions", usual.versionChoice(), at -> at.one(VersionChoice.class)),
            section.or("tier-limits", usual.tierLimits(), at -> at.one(TierLimitRule.class)),
            section.or("proration-base", usual.prorationBase(), at -> at.one(ProrationBase.class)),
            section.or("quantity", usual.quantity(), TariffReader::rounding),
            section.or("rounding", usual.rounding(), at -> at.one(LineRounding.class)));
    section.close();
    return terms;
  }

  private static QuantityRounding rounding(Entry entry) {
    Section section = entry.section();
    int decimals = section.required("decimals").whole();
    RoundingMode mode =
        section.or("rounding", RoundingMode.HALF_UP, at -> at.one(RoundingMode.class));
    section.close();
    return entry.make(() -> new QuantityRounding(decimals, mode));
  }

  /** One version, checked as the only one of the tariff so that its faults have their place. */
  private List<VersionDefinition> version(
      Optional<TariffHeader> header, ServiceKind service, Entry entry) {
    VersionReader reader = new VersionReader(entry, service, problems);
    int before = problems.count();
    Optional<VersionDefinition> version = problems.collect(reader::read);
    if (header.isEmpty() || version.isEmpty() || problems.count() > before) {
      return List.of();
    }
    try {
      new TariffDefinition(header.get(), List.of(version.get()));
    } catch (InvalidComponent invalid) {
      Entry place = reader.place(invalid.code());
      problems.collect(
          () -> {
            throw place.fault(invalid.wrong(), invalid.right());
          });
    } catch (InvalidTariff invalid) {
      problems.collect(
          () -> {
            throw entry.fault(invalid.wrong(), invalid.right());
          });
    }
    return List.of(version.get());
  }
}
