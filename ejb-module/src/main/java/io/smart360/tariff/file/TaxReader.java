package io.smart360.tariff.file;

import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads one tax. */
final class TaxReader {

  private final Entry entry;
  private final ServiceKind tariffService;

  TaxReader(Entry entry, ServiceKind tariffService) {
    this.entry = entry;
    this.tariffService = tariffService;
  }

  Tax read() {
    Section section = entry.section();
    ChargeHeading heading = heading(section);
    List<String> classes = section.required("on").items(Entry::text);
    List<Tax.DatedRate> rates = rates(section);
    Tax.Levy levy = levy(section);
    Condition when = section.or("when", Condition.ALWAYS, Tables::condition);
    Condition exempt = section.or("exempt", Tax.NOBODY, Tables::condition);
    section.close();
    return entry.make(
        () -> new Tax(heading, new LinkedHashSet<>(classes), rates, levy, when, exempt));
  }

  private ChargeHeading heading(Section section) {
    Entry code = section.required("code");
    Label label = TariffReader.label(section.required("label"));
    String glCode = section.required("gl").text();
    return code.make(
        () ->
            new ChargeHeading(
                code.text(), label, ChargeType.TAX, tariffService, glCode, ChargeHeading.UNTAXED));
  }

  private List<Tax.DatedRate> rates(Section section) {
    if (section.has("percent") == section.has("rates")) {
      throw entry.fault("a tax needs a percentage or dated rates", "give one of the two");
    }
    if (section.has("percent")) {
      return List.of(rate(LocalDate.MIN, section.required("percent")));
    }
    return section
        .required("rates")
        .items(
            row -> {
              Section dated = row.section();
              LocalDate from = dated.or("from", LocalDate.MIN, Entry::date);
              Tax.DatedRate rate = rate(from, dated.required("percent"));
              dated.close();
              return rate;
            });
  }

  private static Tax.DatedRate rate(LocalDate from, Entry percent) {
    return percent.make(() -> new Tax.DatedRate(from, percent.decimal(Tables.PERCENT_DECIMALS)));
  }

  private Tax.Levy levy(Section section) {
    Tax.Levy usual = Tax.Levy.USUAL;
    int order = section.or("order", usual.order(), Entry::whole);
    Tax.On on =
        section.or(
            "compound", usual.on(), at -> at.choice(Tax.On.CHARGES_AND_TAXES, Tax.On.CHARGES));
    Tax.Price price =
        section.or("included", usual.price(), at -> at.choice(Tax.Price.INCLUDED, Tax.Price.ADDED));
    Tax.RateDate rateDate =
        section.or("rate-of", usual.rateDate(), at -> at.one(Tax.RateDate.class));
    Tax.Rounding rounding =
        section.or("rounding", usual.rounding(), at -> at.one(Tax.Rounding.class));
    RoundingMode mode = section.or("round", usual.mode(), at -> at.one(RoundingMode.class));
    return entry.make(() -> new Tax.Levy(order, on, price, rateDate, rounding, mode));
  }
}
