package io.smart360.billing.distribution;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A register of a bill's meter with the readings the bill was made from, as stored. */
record DialRow(
    long billId,
    String service,
    Register register,
    Reading previous,
    Reading present,
    BigDecimal multiplier,
    BigDecimal use) {

  /**
   * The register and its meter.
   *
   * @param registers how many registers the meter has on this bill
   */
  record Register(
      String meterNumber,
      int number,
      String timeOfUse,
      int dials,
      int decimals,
      String unit,
      int registers) {}

  /**
   * A reading.
   *
   * @param source as stored with the reading
   */
  record Reading(LocalDate on, BigDecimal value, String source) {}
}
