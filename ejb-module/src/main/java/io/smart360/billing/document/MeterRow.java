package io.smart360.billing.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Two readings of one register and the use between them.
 *
 * @param meter meter number, with the register when it has several, for example "M-5678 peak"
 * @param multiplier use of one step of the dial, in units
 * @param previous reading that closed the last bill
 * @param present reading that closes this bill
 * @param use in units, multiplier applied; may be negative after an estimate
 * @param unit in the language of the bill, for example "gal"
 */
public record MeterRow(
    String meter,
    BigDecimal multiplier,
    DialReading previous,
    DialReading present,
    BigDecimal use,
    String unit) {

  /**
   * What a dial showed.
   *
   * @param dial as it stands on the meter, leading zeros kept, decimals after a point
   * @param on day of the reading
   * @param type who or what gave it
   */
  public record DialReading(String dial, LocalDate on, ReadingType type) {

    public DialReading {
      if (!dial.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
        throw new IllegalArgumentException("Not the face of a dial: '" + dial + "'");
      }
    }
  }
}
