package io.smart360.billing.account;

import java.util.List;

/** A service agreement with all that its segment is made of. */
public record HoldingInputs(
    Holding holding,
    List<DatedPlan> plans,
    List<DatedValue> characteristics,
    List<Installation> installations,
    List<Reading> readings) {

  /** Installations and readings come in the order of their days. */
  public HoldingInputs {
    plans = List.copyOf(plans);
    characteristics = List.copyOf(characteristics);
    installations = List.copyOf(installations);
    readings = List.copyOf(readings);
  }
}
