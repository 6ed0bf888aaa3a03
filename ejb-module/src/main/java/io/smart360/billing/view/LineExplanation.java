package io.smart360.billing.view;

import io.smart360.tariff.derivation.Derivation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a charge line is what it is: the arithmetic, the readings it rests on, the lines it is taken
 * of, and the tariff version that set the price.
 *
 * @param derivation each step from inputs to amount
 * @param recomputed the amount computed again from the derivation: the same cents
 * @param base the lines a percentage, discount, minimum or tax refers to
 */
public record LineExplanation(
    BillDetails.Line line,
    Derivation derivation,
    BigDecimal recomputed,
    List<ReadingUsed> readings,
    List<BillDetails.Line> base,
    VersionUsed version) {

  public LineExplanation {
    readings = List.copyOf(readings);
    base = List.copyOf(base);
  }

  /** A meter reading that the quantity follows from. */
  public record ReadingUsed(
      long id,
      String meterNumber,
      int registerNumber,
      LocalDate readOn,
      BigDecimal value,
      String type,
      String source,
      String state) {}

  /** The tariff version in force on the days of the line. */
  public record VersionUsed(
      long id,
      String tariffCode,
      String tariffName,
      int number,
      LocalDate effectiveStart,
      Optional<LocalDate> effectiveEnd,
      String approvedBy) {}
}
