package io.smart360.tariff.file;

import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.Validity;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.time.LocalDate;

/** Reads one component: its heading, whom it applies to, and its charge. */
final class ComponentReader {

  private final Entry entry;
  private final ServiceKind tariffService;

  ComponentReader(Entry entry, ServiceKind tariffService) {
    this.entry = entry;
    this.tariffService = tariffService;
  }

  Component read() {
    Section section = entry.section();
    ChargeKind kind = section.required("type").one(ChargeKind.class);
    ChargeHeading heading = heading(section, kind);
    Condition when = section.or("when", Condition.ALWAYS, Tables::condition);
    Validity validity = section.or("valid", Validity.ALWAYS, ComponentReader::validity);
    Charge charge = new ChargeReader(section).read(kind);
    section.close();
    return new Component(heading, when, validity, charge);
  }

  private ChargeHeading heading(Section section, ChargeKind kind) {
    Entry code = section.required("code");
    Label label = TariffReader.label(section.required("label"));
    ChargeType type = section.or("charge-type", kind.usualType(), at -> at.one(ChargeType.class));
    ServiceKind service = section.or("service", tariffService, at -> at.one(ServiceKind.class));
    String glCode = section.required("gl").text();
    String taxClass = section.or("tax-class", ChargeHeading.UNTAXED, Entry::text);
    return code.make(() -> new ChargeHeading(code.text(), label, type, service, glCode, taxClass));
  }

  private static Validity validity(Entry entry) {
    Section section = entry.section();
    LocalDate from = section.or("from", LocalDate.MIN, Entry::date);
    LocalDate end = section.or("to", LocalDate.MAX, at -> at.date().plusDays(1));
    section.close();
    return entry.make(() -> new Validity(from, end));
  }
}
