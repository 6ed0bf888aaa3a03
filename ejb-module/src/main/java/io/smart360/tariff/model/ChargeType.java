package io.smart360.tariff.model;

/** What a charge line is, for printing, reports and the general ledger. */
public enum ChargeType {
  /** What is not charged of the use; takes off quantities and makes no line. */
  ALLOWANCE(Stage.ALLOWANCES),
  /** An amount per period. */
  FIXED(Stage.CHARGES),
  /** A price for use. */
  CONSUMPTION(Stage.CHARGES),
  /** A price for the highest load. */
  DEMAND(Stage.CHARGES),
  /** A price for things counted. */
  UNIT(Stage.CHARGES),
  /** What is added to reach a minimum. */
  MINIMUM(Stage.MINIMUM),
  /** Drought, elevation, fuel, capital, regulatory and similar additions. */
  SURCHARGE(Stage.SURCHARGES),
  /** Discounts and subsidies; negative. */
  DISCOUNT(Stage.DISCOUNTS),
  /** A tax, by its code. */
  TAX(Stage.TAXES),
  /** Takes out of a price the tax that it includes; negative, against the revenue account. */
  TAX_INCLUDED(Stage.TAXES);

  private final Stage stage;

  ChargeType(Stage stage) {
    this.stage = stage;
  }

  /** When charges of this type are computed. */
  public Stage stage() {
    return stage;
  }

  /** The order of calculation in a segment (08-billing §1.5). */
  public enum Stage {
    /** Quantities that are not charged. */
    ALLOWANCES,
    /** Fixed, commodity, demand and unit charges of the tariff's own service. */
    CHARGES,
    /** Minimum charges. */
    MINIMUM,
    /** Charges of a service derived from the tariff's own, such as sewer from water. */
    DERIVED_SERVICES,
    /** Surcharges. */
    SURCHARGES,
    /** Discounts and subsidies. */
    DISCOUNTS,
    /** Taxes. */
    TAXES
  }
}
