package io.smart360.tariff.bench;

import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.TariffTimeline;
import io.smart360.tariff.rating.segment.RateSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A tariff ready to rate cases.
 *
 * @param definition what the file states
 * @param timeline its versions in order of their dates
 * @param latest the version that rates a nominal period
 * @param customerClasses the classes it knows; empty if it does not tell them apart
 * @param leftOut classes that could not be represented, with the reason
 * @param spelling the spelling that its tables use for a value
 * @param notes the report of its import
 */
public record TestedTariff(
    TariffDefinition definition,
    TariffTimeline timeline,
    RateSheet latest,
    Set<String> customerClasses,
    Map<String, String> leftOut,
    UnaryOperator<String> spelling,
    List<ImportNote> notes) {

  public TestedTariff {
    customerClasses = Set.copyOf(customerClasses);
    leftOut = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    notes = List.copyOf(notes);
  }

  /** A tariff of our own format, which needs no report. */
  static TestedTariff of(TariffDefinition tariff) {
    return of(tariff, Set.of(), Map.of(), UnaryOperator.identity(), List.of());
  }

  static TestedTariff of(
      TariffDefinition tariff,
      Set<String> customerClasses,
      Map<String, String> leftOut,
      UnaryOperator<String> spelling,
      List<ImportNote> notes) {
    List<TariffTimeline.Term> terms = new ArrayList<>();
    List<VersionDefinition> versions = tariff.versions();
    RateSheet latest = null;
    for (int i = 0; i < versions.size(); i++) {
      latest = Rating.compile(tariff, versions.get(i), i + 1L);
      boolean isLast = i == versions.size() - 1;
      terms.add(
          isLast
              ? TariffTimeline.Term.open(latest)
              : new TariffTimeline.Term(
                  versions.get(i).effectiveFrom(), versions.get(i + 1).effectiveFrom(), latest));
    }
    return new TestedTariff(
        tariff, new TariffTimeline(terms), latest, customerClasses, leftOut, spelling, notes);
  }
}
