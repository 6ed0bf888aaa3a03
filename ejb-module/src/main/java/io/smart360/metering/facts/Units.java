package io.smart360.metering.facts;

import io.smart360.metering.consumption.UnitOfMeasure;
import java.util.Locale;

/** Units as registers have them in the database: their symbols, in any case. */
final class Units {

  private Units() {}

  static UnitOfMeasure of(String symbol) {
    String wanted = symbol.strip().toUpperCase(Locale.ROOT);
    for (UnitOfMeasure unit : UnitOfMeasure.values()) {
      if (unit.symbol().toUpperCase(Locale.ROOT).equals(wanted) || unit.name().equals(wanted)) {
        return unit;
      }
    }
    if (wanted.equals("CF")) {
      return UnitOfMeasure.FT3;
    }
    throw new IllegalStateException("No register counts in '" + symbol + "'");
  }
}
