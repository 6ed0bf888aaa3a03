package io.smart360.tariff.rating.segment;

import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.rating.determinant.Characteristics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
  private final int ratchetMonths;
  private final List<String> carryingOver;

  /**
   * Makes one version ready.
   *
   * @param ratings how each kind of charge is computed
   */
  public RateSheet(
      long versionId,
      TariffHeader header,
      VersionDefinition version,
      Charge.Kinds<ComponentRating> ratings) {
    this.versionId = versionId;
    this.header = header;
    this.version = version;
    this.defaults = new HashMap<>();
    version.defaults().forEach((name, table) -> defaults.put(name, asValues(table)));
    this.components = compiled(header, version, ratings);
    this.byCode = new HashMap<>();
    components.forEach(component -> byCode.put(component.code(), component));
    List<Tax> ordered = new ArrayList<>(version.taxes());
    ordered.sort(Comparator.comparingInt(tax -> tax.levy().order()));
    this.taxes = List.copyOf(ordered);
    this.carryingOver =
        version.components().stream()
            .filter(RateSheet::carriesOver)
            .map(component -> component.heading().code())
            .toList();
    this.ratchetMonths = most(version.components().stream().map(Component::charge));
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
  public int decimals() {
    return header.terms().rounding() == LineRounding.SEGMENT
        ? Derivation.EXACT_DECIMALS
        : header.currency().getDefaultFractionDigits();
  }

  public Seasons seasons() {
    return version.seasons();
  }

  public Optional<TouCalendar> calendar(String name) {
    return Optional.ofNullable(version.calendars().get(name));
  }

  /** Whether a charge depends on the use of the last winter (BX-RATE-R14). */
  public boolean looksBackOnWinter() {
    return dependsOn(Characteristics.WINTER_AVERAGE);
  }

  /** Whether a charge depends on a characteristic. */
  public boolean dependsOn(String name) {
    return components.stream().anyMatch(component -> component.names().contains(name));
  }

  /** How many months back the ratchets of its demand charges look; 0 where it has none. */
  public int ratchetMonths() {
    return ratchetMonths;
  }

  /** The components whose credits carry over to the next bill what they cannot credit (NET). */
  public List<String> carryingOver() {
    return carryingOver;
  }

  private static boolean carriesOver(Component component) {
    return component.charge() instanceof NetCharge net
        && net.surplus() == NetCharge.Surplus.CARRIED_OVER;
  }

  private static int most(Stream<Charge> charges) {
    return charges.mapToInt(RateSheet::ratchetMonths).max().orElse(0);
  }

  private static int ratchetMonths(Charge charge) {
    if (charge instanceof DemandCharge demand) {
      return demand.demand().ratchet().map(DemandCharge.Ratchet::months).orElse(0);
    } else if (charge instanceof SeasonalCharge seasonal) {
      return most(seasonal.bySeason().values().stream());
    } else if (charge instanceof VariantCharge variant) {
      return most(variant.byValue().values().stream());
    }
    return 0;
  }

  /** The components in the order of calculation. */
  public List<RatedComponent> components() {
    return components;
  }

  public Optional<RatedComponent> component(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Optional<ValueTable<Characteristics.Value>> defaultOf(String name) {
    return Optional.ofNullable(defaults.get(name));
  }

  /** What a name in formulas stands for, where the version defines it. */
  public Optional<ValueTable<Formula>> definitionOf(String name) {
    return Optional.ofNullable(version.definitions().get(name));
  }

  /** The taxes by their order. */
  public List<Tax> taxes() {
    return taxes;
  }

  private static List<RatedComponent> compiled(
      TariffHeader header, VersionDefinition version, Charge.Kinds<ComponentRating> ratings) {
    List<RatedComponent> compiled = new ArrayList<>();
    for (Component component : version.components()) {
      compiled.add(
          new RatedComponent(
              component,
              component.stageIn(header.service()),
              version,
              component.charge().match(ratings)));
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
