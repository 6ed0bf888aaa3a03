package io.smart360.tariff.charge.terms;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * The quantity a charge is computed on: the use of all registers or of one bucket, a share of it,
 * at most so much.
 *
 * <p>Sewer is the usual case: 85 % of the water use, or the use up to the winter average
 * (BX-RATE-R14). A cap is a quantity for one whole billing period of the tariff's frequency and is
 * scaled like a tier limit (BX-RATE-R7, R22).
 *
 * @param bucket code of the register bucket, or {@link #ALL} for the whole use
 * @param percent share of the use in percent
 * @param cap the most that is charged, if there is a limit
 */
public record QuantityRule(String bucket, ValueTable<BigDecimal> percent, Optional<Cap> cap) {

  private static final BigDecimal WHOLE = new BigDecimal("100");

  /** All consumption of the service, whatever the register. */
  public static final String ALL = "";

  /** The whole use, as it is. */
  public static final QuantityRule WHOLE_USE = ofBucket(ALL);

  public QuantityRule {
    for (BigDecimal share : percent.values().values()) {
      if (share.signum() <= 0) {
        throw new InvalidTariff(
            "a share of " + share.toPlainString() + " % of the use", "give more than 0 %");
      }
    }
  }

  /** The use of a bucket, as it is. */
  public static QuantityRule ofBucket(String bucket) {
    return new QuantityRule(bucket, ValueTable.of(WHOLE), Optional.empty());
  }

  /** Whether the quantity is the use itself. */
  public boolean isWholeUse() {
    return cap.isEmpty() && percent.isSingle() && percent.single().compareTo(WHOLE) == 0;
  }

  /** What the charged quantity may not exceed. */
  public sealed interface Cap {}

  /** A quantity stated by the tariff. */
  public record CapQuantity(ValueTable<BigDecimal> quantity) implements Cap {}

  /** A quantity held as a characteristic of the account, such as an agreed limit. */
  public record CapCharacteristic(String name) implements Cap {}

  /**
   * The average use of the last winter, for one period of normal days (BX-RATE-R14). It holds for a
   * year from the first day after the winter's last month. An account that has a {@code
   * winter_average} of its own is charged up to that; one without bills of the winter up to the
   * default of its class.
   *
   * @param months the months of winter in their order, each following the one before
   * @param normalDays days that the average is for; empty for the normal days of the tariff's
   *     frequency
   */
  public record CapWinterAverage(List<Month> months, Optional<BigDecimal> normalDays)
      implements Cap {

    /** December to March. */
    public static final List<Month> USUAL_MONTHS =
        List.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY, Month.MARCH);

    private static final int MOST_MONTHS = 11;

    public CapWinterAverage {
      months = List.copyOf(months);
      if (months.isEmpty() || months.size() > MOST_MONTHS) {
        throw new InvalidTariff(
            "a winter of " + months.size() + " months", "give 1 to 11, such as [12, 1, 2, 3]");
      }
      for (int i = 1; i < months.size(); i++) {
        if (months.get(i) != months.get(i - 1).plus(1)) {
          throw new InvalidTariff(
              "a winter with " + months.get(i - 1) + " before " + months.get(i),
              "give months that follow each other, such as [12, 1, 2, 3]");
        }
      }
      if (normalDays.isPresent() && normalDays.get().signum() <= 0) {
        throw new InvalidTariff(
            "an average for " + normalDays.get().toPlainString() + " days", "give more than 0");
      }
    }

    /** The last winter that has ended on a day. */
    public DateRange winterBefore(LocalDate day) {
      Month after = months.get(months.size() - 1).plus(1);
      LocalDate end = LocalDate.of(day.getYear(), after, 1);
      LocalDate ended = end.isAfter(day) ? end.minusYears(1) : end;
      return new DateRange(ended.minusMonths(months.size()), ended);
    }
  }
}
