package io.smart360.tariff.rating.segment;

import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.VersionDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A component made ready for rating: what it depends on, and how it is computed. */
public final class RatedComponent {

  private final Component component;
  private final ChargeType.Stage stage;
  private final List<String> names;
  private final ComponentRating rating;

  public RatedComponent(
      Component component,
      ChargeType.Stage stage,
      VersionDefinition version,
      ComponentRating rating) {
    this.component = component;
    this.stage = stage;
    Set<String> named = new TreeSet<>(component.when().tests().keySet());
    named.addAll(component.charge().match(new NamesUsed(version.definitions())));
    for (String name : Set.copyOf(named)) {
      if (version.defaults().containsKey(name)) {
        named.addAll(version.defaults().get(name).dimensions());
      }
    }
    this.names = List.copyOf(named);
    this.rating = rating;
  }

  public String code() {
    return component.code();
  }

  public Component component() {
    return component;
  }

  public ChargeHeading heading() {
    return component.heading();
  }

  public ChargeType.Stage stage() {
    return stage;
  }

  /** Discounts are given by priority; other components as listed. */
  public int priority() {
    return component.charge() instanceof DiscountCharge discount ? discount.priority() : 0;
  }

  /** The characteristics that the charge depends on; a change of one splits it. */
  public List<String> names() {
    return names;
  }

  /** Rates a part if the component applies to it. */
  public void rate(Part part) {
    if (appliesTo(part)) {
      rating.rate(part);
    }
  }

  /** What is due for a part by time alone, before rests; empty if nothing is. */
  public Optional<PeriodDerivation> due(Part part) {
    return appliesTo(part) ? rating.due(part) : Optional.empty();
  }

  private boolean appliesTo(Part part) {
    return component.validity().contains(part.days().start()) && part.holds(component.when());
  }
}
