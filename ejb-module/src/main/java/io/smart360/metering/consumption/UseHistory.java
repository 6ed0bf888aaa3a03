package io.smart360.metering.consumption;

import io.smart360.metering.reading.ReadingType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The usable readings of one register of a connection, newest first, over the exchange of meters.
 *
 * <p>Readings older than an INSTALL belong to the meter before; their values say nothing about the
 * present dial, their use still counts as history. Twelve to fourteen readings are enough for the
 * rules; trends against last year need two years. Where use of a former holder must not count,
 * leave those readings out, but keep the newest actual one.
 */
public final class UseHistory {

  /** No reading yet. */
  public static final UseHistory NONE = new UseHistory(List.of());

  private final List<PastReading> newestFirst;
  private final List<UsePeriod> actualPeriods;
  private final int estimates;

  private UseHistory(List<PastReading> newestFirst) {
    this.newestFirst = List.copyOf(newestFirst);
    requireNewestFirst();
    this.estimates = countEstimates();
    this.actualPeriods = mergeIntoActualPeriods();
  }

  public static UseHistory of(List<PastReading> newestFirst) {
    return newestFirst.isEmpty() ? NONE : new UseHistory(newestFirst);
  }

  public List<PastReading> readings() {
    return newestFirst;
  }

  /** The newest reading, estimated or not. */
  public Optional<PastReading> last() {
    return newestFirst.isEmpty() ? Optional.empty() : Optional.of(newestFirst.get(0));
  }

  /** The newest reading that somebody took. */
  public Optional<PastReading> lastActual() {
    return estimates < newestFirst.size()
        ? Optional.of(newestFirst.get(estimates))
        : Optional.empty();
  }

  /** The newest reading of a read cycle, estimated or not. */
  public Optional<PastReading> lastRegular() {
    return newestFirst.stream().filter(past -> past.type() == ReadingType.REGULAR).findFirst();
  }

  /** Estimates in a row at the newest end. */
  public int estimatesSinceActual() {
    return estimates;
  }

  /** What those estimates already claimed. */
  public BigDecimal estimatedUseSinceActual() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < estimates; i++) {
      sum = sum.add(newestFirst.get(i).use());
    }
    return sum;
  }

  /** Use from actual to actual reading, newest first; the removal of a meter ends no period. */
  public List<UsePeriod> actualPeriods() {
    return actualPeriods;
  }

  /** The actual period that the middle day of the days after {@code after} falls in. */
  public Optional<UsePeriod> periodAround(LocalDate after, LocalDate until) {
    LocalDate middle = after.plusDays((ChronoUnit.DAYS.between(after, until) + 1) / 2);
    for (UsePeriod period : actualPeriods) {
      if (period.contains(middle)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  private void requireNewestFirst() {
    for (int i = 1; i < newestFirst.size(); i++) {
      if (newestFirst.get(i).readOn().isAfter(newestFirst.get(i - 1).readOn())) {
        throw new IllegalArgumentException(
            "Readings come newest first: "
                + newestFirst.get(i).readOn()
                + " stands after "
                + newestFirst.get(i - 1).readOn());
      }
    }
  }

  private int countEstimates() {
    int count = 0;
    while (count < newestFirst.size() && !newestFirst.get(count).isActual()) {
      count++;
    }
    return count;
  }

  private List<UsePeriod> mergeIntoActualPeriods() {
    List<UsePeriod> periods = new ArrayList<>(newestFirst.size());
    int from = estimates;
    while (from < newestFirst.size()) {
      int to = from + 1;
      while (to < newestFirst.size() && !endsPeriod(newestFirst.get(to))) {
        to++;
      }
      addIfMeasured(newestFirst.subList(from, to), to == newestFirst.size(), periods);
      from = to;
    }
    return List.copyOf(periods);
  }

  private static void addIfMeasured(
      List<PastReading> span, boolean isOldest, List<UsePeriod> periods) {
    BigDecimal use = BigDecimal.ZERO;
    int days = 0;
    for (PastReading reading : span) {
      if (reading.type() == ReadingType.REMOVE && !reading.isActual()) {
        return; // the old meter's use was never seen
      }
      use = use.add(reading.use());
      days += reading.days();
    }
    boolean beginsWithEstimate = isOldest && !span.get(span.size() - 1).isActual();
    if (days > 0 && use.signum() >= 0 && !beginsWithEstimate) {
      periods.add(new UsePeriod(span.get(0).readOn(), days, use));
    }
  }

  private static boolean endsPeriod(PastReading reading) {
    return reading.isActual() && !reading.type().isOfMeterWork();
  }
}
