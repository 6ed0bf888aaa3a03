package io.smart360.tariff.charge.terms;

import java.util.List;

/** The lines that a percentage, a discount or a minimum refers to. */
public sealed interface ChargeBase {

  /** Lines of named components, each whole or one tier of it. */
  record Components(List<ComponentLines> lines) implements ChargeBase {

    public Components {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new InvalidTariff("no component named", "name at least one component");
      }
    }
  }

  /** Lines of the segment up to this component, chosen by what they are. */
  record Lines(Scope scope) implements ChargeBase {}

  /** Which lines of the segment are meant. */
  enum Scope {
    /** Charges for consumption. */
    COMMODITY,
    /** All charges of the same service. */
    SERVICE,
    /** All charges. */
    SEGMENT
  }

  /**
   * Lines of one component.
   *
   * @param component code of the component
   * @param tier number of the one tier meant, from 1; {@link #ALL_TIERS} for the whole component
   */
  record ComponentLines(String component, int tier) {

    public static final int ALL_TIERS = 0;

    public ComponentLines {
      if (component.isBlank() || tier < 0) {
        throw new InvalidTariff(
            "'" + component + "', tier " + tier, "name a component, and a tier from 1");
      }
    }

    /** The whole of a component. */
    public static ComponentLines of(String component) {
      return new ComponentLines(component, ALL_TIERS);
    }
  }
}
