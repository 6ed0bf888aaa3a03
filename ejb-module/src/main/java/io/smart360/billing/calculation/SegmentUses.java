package io.smart360.billing.calculation;

import io.smart360.billing.account.Register;
import io.smart360.shared.DateRange;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The use of a segment from its meter rows, as it is rated and as it is printed. */
final class SegmentUses {

  private static final int DECIMALS = 4;

  private final List<MeasuredUse> measured = new ArrayList<>(1);
  private final RateUnit unit;
  private BigDecimal total = BigDecimal.ZERO;

  /**
   * Sums the rows of a segment.
   *
   * @param serviceUnit the unit of the service; the registers' own where it does not convert, as
   *     with gas billed by its heat
   */
  SegmentUses(List<MeterRow> rows, DateRange period, RateUnit serviceUnit) {
    Set<Long> meters = metersByTimeOfUse(rows);
    boolean converts =
        rows.stream()
            .filter(row -> row.register().measure() == MeasuredUse.Measure.CONSUMPTION)
            .allMatch(row -> row.register().unit().convertsTo(serviceUnit));
    this.unit = converts || rows.isEmpty() ? serviceUnit : rows.get(0).register().unit();
    for (MeterRow row : rows) {
      if (!onlyChecks(row, meters)) {
        add(row);
      }
    }
    if (measured.isEmpty()) {
      measured.add(none(period, unit));
    }
  }

  /** No use at all, on all days of a period. */
  static MeasuredUse none(DateRange period, RateUnit unit) {
    return MeasuredUse.consumption(period, BigDecimal.ZERO, unit, List.of());
  }

  /** The uses of some days; use between two readings goes by days (BX-RATE-R22). */
  static List<MeasuredUse> within(List<MeasuredUse> uses, DateRange period) {
    List<MeasuredUse> within = new ArrayList<>(uses.size());
    for (MeasuredUse use : uses) {
      use.days().intersection(period).ifPresent(days -> within.add(part(use, days)));
    }
    return within;
  }

  private static MeasuredUse part(MeasuredUse use, DateRange days) {
    if (days.equals(use.days())) {
      return use;
    }
    BigDecimal share =
        use.quantity()
            .multiply(BigDecimal.valueOf(days.days()))
            .divide(BigDecimal.valueOf(use.days().days()), DECIMALS, RoundingMode.HALF_UP);
    return new MeasuredUse(days, share, use.unit(), use.measure(), use.bucket(), use.readings());
  }

  List<MeasuredUse> measured() {
    return measured;
  }

  /** Consumption in {@link #unit()}, four decimals. */
  BigDecimal quantity() {
    return total.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  RateUnit unit() {
    return unit;
  }

  private void add(MeterRow row) {
    Register register = row.register();
    for (MeterRow.Span span : row.spans()) {
      BigDecimal use = register.signed(span.use());
      measured.add(
          new MeasuredUse(
              span.days(),
              use,
              register.unit(),
              register.measure(),
              register.bucket(),
              span.readings()));
    }
    if (register.measure() == MeasuredUse.Measure.CONSUMPTION) {
      total = total.add(register.unit().convert(register.signed(row.use()), unit));
    }
  }

  /** Meters whose use is told apart by time of use. */
  private static Set<Long> metersByTimeOfUse(List<MeterRow> rows) {
    Set<Long> meters = new HashSet<>();
    for (MeterRow row : rows) {
      if (isConsumption(row) && !row.register().bucket().isEmpty()) {
        meters.add(row.installation().meterId());
      }
    }
    return meters;
  }

  /** A register over all hours beside those by time of use only checks them (MX-X5). */
  private static boolean onlyChecks(MeterRow row, Set<Long> metersByTimeOfUse) {
    return isConsumption(row)
        && row.register().bucket().isEmpty()
        && metersByTimeOfUse.contains(row.installation().meterId());
  }

  private static boolean isConsumption(MeterRow row) {
    return row.register().measure() == MeasuredUse.Measure.CONSUMPTION;
  }
}
