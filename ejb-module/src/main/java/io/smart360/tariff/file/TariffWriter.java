package io.smart360.tariff.file;

import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.Validity;
import io.smart360.tariff.model.VersionDefinition;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a tariff as nested sections, the counterpart of {@link TariffReader}. */
final class TariffWriter {

  private TariffWriter() {}

  static Map<String, Object> tree(TariffDefinition tariff) {
    TariffHeader header = tariff.header();
    Tree file =
        new Tree()
            .put("tariff", header.code())
            .put("name", label(header.name()))
            .putUnless("", "description", header.description())
            .putUnless("", "source", header.source())
            .put("service", header.service().name())
            .put("unit", header.unit().name())
            .put("frequency", header.frequency().name())
            .put("currency", header.currency().getCurrencyCode())
            .put("terms", terms(header.terms()));
    return file.put(
            "versions",
            tariff.versions().stream().map(version -> version(version, header.service())).toList())
        .members();
  }

  private static Map<String, Object> terms(RatingTerms terms) {
    Tree rounding =
        new Tree()
            .put("decimals", terms.quantity().decimals())
            .put("rounding", terms.quantity().mode().name());
    return new Tree()
        .put("versions", terms.versionChoice().name())
        .put("tier-limits", terms.tierLimits().name())
        .put("proration-base", terms.prorationBase().name())
        .put("quantity", rounding.members())
        .putUnless(LineRounding.EACH_LINE, "rounding", terms.rounding())
        .members();
  }

  private static Map<String, Object> version(VersionDefinition version, ServiceKind service) {
    Tree tree = new Tree().put("effective-from", version.effectiveFrom().toString());
    if (!version.seasons().isNone()) {
      tree.put("seasons", seasons(version.seasons()));
    }
    if (!version.defaults().isEmpty()) {
      Tree defaults = new Tree();
      version.defaults().forEach(defaults::putTable);
      tree.put("defaults", defaults.members());
    }
    if (!version.definitions().isEmpty()) {
      Tree definitions = new Tree();
      version
          .definitions()
          .forEach((name, table) -> definitions.putTable(name, table, Formula::toString));
      tree.put("definitions", definitions.members());
    }
    if (!version.calendars().isEmpty()) {
      Map<String, Object> calendars = new LinkedHashMap<>();
      version.calendars().forEach((name, at) -> calendars.put(name, CalendarWriter.tree(at)));
      tree.put("calendars", calendars);
    }
    List<Object> components = new ArrayList<>();
    version.components().forEach(component -> components.add(component(component, service)));
    tree.put("components", components);
    if (!version.taxes().isEmpty()) {
      tree.put("taxes", version.taxes().stream().map(TariffWriter::tax).toList());
    }
    return tree.members();
  }

  private static Object label(Label label) {
    boolean isEnglishOnly = label.texts().keySet().equals(java.util.Set.of(Label.DEFAULT_LANGUAGE));
    return isEnglishOnly ? label.in(Label.DEFAULT_LANGUAGE) : label.texts();
  }

  private static Map<String, Object> seasons(Seasons seasons) {
    Map<String, Object> tree = new LinkedHashMap<>();
    seasons
        .spans()
        .forEach(
            (name, spans) ->
                tree.put(
                    name,
                    spans.stream()
                        .map(span -> day(span.first()) + ".." + day(span.last()))
                        .toList()));
    return tree;
  }

  private static String day(MonthDay day) {
    return day.toString().substring(2);
  }

  private static Map<String, Object> component(Component component, ServiceKind service) {
    ChargeHeading heading = component.heading();
    ChargeWriter charge = new ChargeWriter();
    ChargeKind kind = component.charge().match(charge);
    Tree tree =
        new Tree()
            .put("code", heading.code())
            .put("type", kind.name())
            .put("label", label(heading.label()))
            .putUnless(kind.usualType(), "charge-type", heading.type())
            .putUnless(service, "service", heading.service())
            .put("gl", heading.glCode())
            .putUnless(ChargeHeading.UNTAXED, "tax-class", heading.taxClass());
    putCondition(tree, "when", component.when());
    putValidity(tree, component.validity());
    charge.members().forEach(tree::put);
    return tree.members();
  }

  private static void putValidity(Tree tree, Validity validity) {
    Tree days = new Tree();
    if (!validity.from().equals(LocalDate.MIN)) {
      days.put("from", validity.from().toString());
    }
    if (!validity.end().equals(LocalDate.MAX)) {
      days.put("to", validity.end().minusDays(1).toString());
    }
    if (!validity.isAlways()) {
      tree.put("valid", days.members());
    }
  }

  private static void putCondition(Tree tree, String name, Condition condition) {
    if (!condition.isAlways()) {
      Map<String, Object> tests = new LinkedHashMap<>();
      condition.tests().forEach((on, test) -> tests.put(on, test(test)));
      tree.put(name, tests);
    }
  }

  private static Object test(Condition.Test test) {
    if (test instanceof Condition.OneOf oneOf) {
      return oneOf.values();
    }
    Tree tree = new Tree();
    if (test instanceof Condition.NoneOf noneOf) {
      tree.put("not", noneOf.values());
    } else if (test instanceof Condition.Between between) {
      between.from().ifPresent(from -> tree.put("from", from));
      between.below().ifPresent(below -> tree.put("below", below));
    }
    return tree.members();
  }

  private static Map<String, Object> tax(Tax tax) {
    Tax.Levy levy = tax.levy();
    Tree tree =
        new Tree()
            .put("code", tax.code())
            .put("label", label(tax.heading().label()))
            .put("gl", tax.heading().glCode())
            .put("on", tax.classes().stream().sorted().toList())
            .put("rates", tax.rates().stream().map(TariffWriter::rate).toList())
            .putUnless(Tax.Levy.USUAL.order(), "order", levy.order())
            .putChoice("compound", levy.on() == Tax.On.CHARGES, "yes")
            .putChoice("included", levy.price() == Tax.Price.ADDED, "yes")
            .putUnless(Tax.Levy.USUAL.rateDate(), "rate-of", levy.rateDate())
            .putUnless(Tax.Levy.USUAL.rounding(), "rounding", levy.rounding())
            .putUnless(Tax.Levy.USUAL.mode(), "round", levy.mode());
    putCondition(tree, "when", tax.when());
    putCondition(tree, "exempt", tax.exempt());
    return tree.members();
  }

  private static Map<String, Object> rate(Tax.DatedRate rate) {
    Tree tree = new Tree();
    if (!rate.from().equals(LocalDate.MIN)) {
      tree.put("from", rate.from().toString());
    }
    return tree.put("percent", rate.percent()).members();
  }
}
