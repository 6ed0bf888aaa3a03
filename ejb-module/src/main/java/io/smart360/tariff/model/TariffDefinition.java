package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * A tariff as it is published: a header and its versions in the order of their dates.
 *
 * @param header what all versions share
 * @param versions the versions, at least one, each from another date
 */
public record TariffDefinition(TariffHeader header, List<VersionDefinition> versions) {

  public TariffDefinition {
    List<VersionDefinition> ascending = new ArrayList<>(versions);
    ascending.sort(Comparator.comparing(VersionDefinition::effectiveFrom));
    versions = List.copyOf(ascending);
    if (versions.isEmpty()) {
      throw new InvalidTariff("a tariff without a version", "give at least one version");
    }
    for (VersionDefinition version : versions) {
      new VersionRules(header.service(), version).check();
    }
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i).effectiveFrom().equals(versions.get(i - 1).effectiveFrom())) {
        throw new InvalidTariff(
            "two versions from " + versions.get(i).effectiveFrom(),
            "each version has its own first day");
      }
    }
  }

  /**
   * What all versions of a tariff share.
   *
   * @param code code, unique in the utility
   * @param name name in one or more languages
   * @param description what the tariff is for; may be empty
   * @param source where the rates were published; may be empty
   * @param service the utility service
   * @param unit the unit that rates are quoted in
   * @param frequency the period that amounts and limits are quoted for
   * @param currency currency of all amounts
   * @param terms how versions, days and quantities are treated
   */
  public record TariffHeader(
      String code,
      Label name,
      String description,
      String source,
      ServiceKind service,
      RateUnit unit,
      Frequency frequency,
      Currency currency,
      RatingTerms terms) {

    public TariffHeader {
      if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
        throw new InvalidTariff(
            "tariff code '" + code + "'", "a code has 1 to 40 letters, digits, '.', '_' or '-'");
      }
    }
  }
}
