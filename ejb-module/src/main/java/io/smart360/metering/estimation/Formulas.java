package io.smart360.metering.estimation;

import io.smart360.metering.consumption.AverageUse;
import io.smart360.metering.consumption.ClassAverage;
import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.consumption.UsePeriod;
import io.smart360.metering.estimation.MethodOffer.Cause;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formulas E1 to E7 for one request, which has a previous reading before its day. */
final class Formulas {

  private static final int TREND_PERIODS = 3;

  private final EstimationRequest request;
  private final EstimationSettings settings;
  private final UseHistory history;
  private final PastReading previous;
  private final BigDecimal days;

  Formulas(EstimationRequest request, EstimationSettings settings, PastReading previous) {
    this.request = request;
    this.settings = settings;
    this.history = request.history();
    this.previous = previous;
    this.days = daysBetween(previous.readOn(), request.estimateOn());
  }

  Calculation by(EstimationMethod method) {
    return switch (method) {
      case AVERAGE_OF_ACTUALS -> averageOfActuals();
      case SAME_PERIOD_LAST_YEAR -> samePeriodLastYear();
      case INTERPOLATION -> interpolation();
      case CLASS_AVERAGE -> classAverage();
      case PROFILE -> profile();
      case AGREED_QUANTITY -> agreedQuantity();
      case LAST_READING -> lastReading();
    };
  }

  /** E1: use over days of the newest actual periods that are not too old. */
  private Calculation averageOfActuals() {
    LocalDate oldest = request.estimateOn().minusMonths(settings.oldestMonths());
    List<UsePeriod> periods =
        history.actualPeriods().stream()
            .filter(period -> !period.until().isBefore(oldest))
            .limit(settings.periods())
            .toList();
    if (periods.isEmpty()) {
      return new Calculation.None(Cause.NO_ACTUAL_PERIOD).with("months", settings.oldestMonths());
    }
    AverageUse average = AverageUse.of(periods);
    return new Calculation.Found(average.over(days))
        .with("periods", periods.size())
        .with("use", average.use())
        .with("useDays", average.days())
        .with("days", days.intValue());
  }

  /** E2: daily use of the same dates last year, times the trend since. */
  private Calculation samePeriodLastYear() {
    LocalDate after = previous.readOn().minusYears(1);
    LocalDate until = request.estimateOn().minusYears(1);
    Optional<UsePeriod> lastYear = history.periodAround(after, until);
    if (lastYear.isEmpty()) {
      return new Calculation.None(Cause.NO_ACTUAL_LAST_YEAR)
          .with("after", after)
          .with("until", until);
    }
    AverageUse average = AverageUse.of(List.of(lastYear.get()));
    BigDecimal trend = trend();
    return new Calculation.Found(average.over(days.multiply(trend)))
        .with("lastYearUntil", lastYear.get().until())
        .with("use", average.use())
        .with("useDays", average.days())
        .with("trend", trend.round(MathContext.DECIMAL32))
        .with("days", days.intValue());
  }

  /**
   * The last three actual periods over the same three a year before; 1 unless all six are there.
   */
  private BigDecimal trend() {
    List<UsePeriod> actual = history.actualPeriods();
    if (actual.size() < TREND_PERIODS) {
      return BigDecimal.ONE;
    }
    List<UsePeriod> recent = actual.subList(0, TREND_PERIODS);
    List<UsePeriod> before = new ArrayList<>(TREND_PERIODS);
    for (UsePeriod period : recent) {
      history
          .periodAround(period.after().minusYears(1), period.until().minusYears(1))
          .ifPresent(before::add);
    }
    return before.size() < TREND_PERIODS
        ? BigDecimal.ONE
        : AverageUse.of(recent).factorOver(AverageUse.of(before));
  }

  /** E3: the share by days between the actual reading before and the one after. */
  private Calculation interpolation() {
    Optional<PastReading> before = history.lastActual();
    Optional<LaterReading> later =
        request.basis().laterActual().filter(r -> r.readOn().isAfter(request.estimateOn()));
    if (before.isEmpty() || later.isEmpty()) {
      return new Calculation.None(Cause.NO_LATER_ACTUAL);
    }
    RegisterConversion conversion = request.conversion();
    BigDecimal steps =
        conversion
            .register()
            .advance(before.get().value(), later.get().value(), later.get().rollovers());
    BigDecimal span = daysBetween(before.get().readOn(), later.get().readOn());
    BigDecimal share =
        steps
            .multiply(daysBetween(before.get().readOn(), request.estimateOn()))
            .divide(span, MathContext.DECIMAL128);
    BigDecimal quantity = conversion.quantity(share).subtract(history.estimatedUseSinceActual());
    return new Calculation.Found(quantity)
        .with("before", before.get().value())
        .with("beforeOn", before.get().readOn())
        .with("later", later.get().value())
        .with("laterOn", later.get().readOn())
        .with("days", days.intValue());
  }

  /** E4: daily use of enough meters of the same class. */
  private Calculation classAverage() {
    Optional<ClassAverage> average = request.basis().classAverage();
    if (average.isEmpty()) {
      return new Calculation.None(Cause.NO_CLASS_AVERAGE);
    }
    if (average.get().meters() < settings.leastMetersInClass()) {
      return new Calculation.None(Cause.TOO_FEW_METERS_IN_CLASS)
          .with("meters", average.get().meters())
          .with("least", settings.leastMetersInClass());
    }
    return new Calculation.Found(average.get().averageDailyUse().multiply(days))
        .with("averageDailyUse", average.get().averageDailyUse())
        .with("meters", average.get().meters())
        .with("days", days.intValue());
  }

  /** E5: own daily use, or the profile's where there is none, spread by the profile's days. */
  private Calculation profile() {
    if (request.basis().profile().isEmpty()) {
      return new Calculation.None(Cause.NO_PROFILE);
    }
    UseProfile profile = request.basis().profile().get();
    BigDecimal weighted = profile.weightedDays(previous.readOn(), request.estimateOn());
    List<UsePeriod> own = history.actualPeriods().stream().limit(settings.periods()).toList();
    AverageUse average =
        own.isEmpty() ? new AverageUse(profile.averageDailyUse(), 1) : AverageUse.of(own);
    return new Calculation.Found(average.over(weighted))
        .with("profile", profile.code())
        .with("averageOf", own.isEmpty() ? "PROFILE" : "REGISTER")
        .with("source", profile.source())
        .with("use", average.use())
        .with("useDays", average.days())
        .with("weightedDays", weighted);
  }

  /** E6: what was agreed for a period. */
  private Calculation agreedQuantity() {
    return request
        .basis()
        .agreedQuantity()
        .<Calculation>map(
            agreed ->
                new Calculation.Found(agreed.quantity())
                    .with("agreedQuantity", agreed.quantity())
                    .with("source", agreed.source()))
        .orElseGet(() -> new Calculation.None(Cause.NO_AGREED_QUANTITY));
  }

  /** E7: nothing, where nobody can or does use the service. */
  private Calculation lastReading() {
    boolean isInUse =
        request.supply() == SupplyStatus.ACTIVE && request.occupancy() == Occupancy.OCCUPIED;
    return isInUse
        ? new Calculation.None(Cause.SERVICE_IN_USE)
        : new Calculation.Found(BigDecimal.ZERO)
            .with("supply", request.supply().name())
            .with("occupancy", request.occupancy().name());
  }

  private static BigDecimal daysBetween(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }
}
