package io.smart360.tariff.rating;

import io.smart360.tariff.charge.ValueTable;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.model.VersionDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tariff version made ready for rating: the sheet a clerk would have at hand.
 *
 * <p>Immutable and shared freely; compile it once and rate any number of segments with it.
 */
public final class RateSheet {

  private final long versionId;
  private final TariffHeader header;
  private final VersionDefinition version;
  private final List<RatedComponent> components;
  private final Map<String, RatedComponent> byCode;
  private final Map<String, ValueTable<Characteristics.Value>> defaults;
  private final List<Tax> taxes;

  private RateSheet(long versionId, TariffHeader header, VersionDefinition version) {
    this.versionId = versionId;
    this.header = header;
    this.version = version;
    this.defaults = new HashMap<>();
    version.defaults().forEach((name, table) -> defaults.put(name, asValues(table)));
    this.components = compiled(header, version);
    this.byCode = new HashMap<>();
    components.forEach(component -> byCode.put(component.code(), component));
    List<Tax> ordered = new ArrayList<>(version.taxes());
    ordered.sort(Comparator.comparingInt(tax -> tax.levy().order()));
    this.taxes = List.copyOf(ordered);
  }

  /**
   * Compiles one version of a tariff.
   *
   * @param versionId id that the lines will name
   */
  public static RateSheet compile(
      TariffDefinition tariff, VersionDefinition version, long versionId) {
    if (!tariff.versions().contains(version)) {
      throw new IllegalArgumentException(
          "The version of " + version.effectiveFrom() + " is none of " + tariff.header().code());
    }
    return new RateSheet(versionId, tariff.header(), version);
  }

  /** Compiles a tariff definition that holds exactly one version, as the database stores it. */
  public static RateSheet compile(TariffDefinition singleVersion, long versionId) {
    if (singleVersion.versions().size() != 1) {
      throw new IllegalArgumentException(
          singleVersion.header().code() + " has " + singleVersion.versions().size() + " versions");
    }
    return compile(singleVersion, singleVersion.versions().get(0), versionId);
  }

  public long versionId() {
    return versionId;
  }

  public String tariffCode() {
    return header.code();
  }

  public ServiceKind service() {
    return header.service();
  }

  public RateUnit unit() {
    return header.unit();
  }

  public Frequency frequency() {
    return header.frequency();
  }

  public Currency currency() {
    return header.currency();
  }

  public RatingTerms terms() {
    return header.terms();
  }

  public LocalDate effectiveFrom() {
    return version.effectiveFrom();
  }

  /** Decimals that lines are computed to before the segment is rounded as a whole, if it is. */
  int decimals() {
    return header.terms().rounding() == LineRounding.SEGMENT
        ? Derivation.EXACT_DECIMALS
        : header.currency().getDefaultFractionDigits();
  }

  Seasons seasons() {
    return version.seasons();
  }

  Optional<TouCalendar> calendar(String name) {
    return Optional.ofNullable(version.calendars().get(name));
  }

  /** The components in the order of calculation. */
  List<RatedComponent> components() {
    return components;
  }

  Optional<RatedComponent> component(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Optional<ValueTable<Characteristics.Value>> defaultOf(String name) {
    return Optional.ofNullable(defaults.get(name));
  }

  /** The taxes by their order. */
  Optional<ValueTable<Formula>> definitionOf(String name) {
    return Optional.ofNullable(version.definitions().get(name));
  }

  List<Tax> taxes() {
    return taxes;
  }

  private static List<RatedComponent> compiled(TariffHeader header, VersionDefinition version) {
    List<RatedComponent> compiled = new ArrayList<>();
    for (Component component : version.components()) {
      compiled.add(new RatedComponent(component, component.stageIn(header.service()), version));
    }
    compiled.sort(
        Comparator.comparing(RatedComponent::stage).thenComparingInt(RatedComponent::priority));
    return List.copyOf(compiled);
  }

  private static ValueTable<Characteristics.Value> asValues(ValueTable<String> table) {
    Map<String, Characteristics.Value> values = new HashMap<>();
    table.values().forEach((key, text) -> values.put(key, Characteristics.Value.of(text)));
    return new ValueTable<>(table.dimensions(), values);
  }
}
