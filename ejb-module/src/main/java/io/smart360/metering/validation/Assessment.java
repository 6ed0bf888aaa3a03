package io.smart360.metering.validation;

import io.smart360.metering.consumption.ClassAverage;
import io.smart360.metering.consumption.ExpectedUse;
import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.RegisterKind;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.validation.ruleset.ResolvedRules;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.ruleset.UnitThreshold;
import io.smart360.metering.validation.subject.CollectedReading;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One reading being judged: what the rules ask about it, each answer worked out once. */
final class Assessment {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final ValidationSubject subject;
  private final ResolvedRules rules;
  private final Optional<BigDecimal> value;
  private Optional<ExpectedUse> expected;
  private Movement movement;

  Assessment(ValidationSubject subject, ResolvedRules rules) {
    this.subject = subject;
    this.rules = rules;
    this.value = subject.reading().value().flatMap(TypedValue::parse);
  }

  ValidationSubject subject() {
    return subject;
  }

  String version() {
    return rules.version();
  }

  CollectedReading reading() {
    return subject.reading();
  }

  UseHistory history() {
    return subject.history();
  }

  RegisterConversion conversion() {
    return subject.register().conversion();
  }

  FindingDraft finding(RuleCode rule) {
    return new FindingDraft(rule, rules);
  }

  BigDecimal valueOf(RuleParameter parameter) {
    return rules.valueOf(parameter);
  }

  int countOf(RuleParameter parameter) {
    return rules.countOf(parameter);
  }

  BigDecimal limitOf(UnitThreshold threshold) {
    return rules.limitOf(threshold, conversion().quantityUnit());
  }

  /** Whether anything came that could be a value, readable or not. */
  boolean hasValue() {
    return subject.reading().value().isPresent();
  }

  Optional<BigDecimal> parsedValue() {
    return value;
  }

  /** The value, which VEE-03 has found readable. */
  BigDecimal present() {
    return value.orElseThrow();
  }

  boolean isCumulative() {
    return conversion().register().kind() == RegisterKind.CUMULATIVE;
  }

  /** The reading that the movement is measured from: for an estimate simply the one before. */
  Optional<PastReading> base() {
    return reading().isEstimate() || history().lastActual().isEmpty()
        ? history().last()
        : history().lastActual();
  }

  Movement movement() {
    if (movement == null) {
      movement =
          reading().type() == ReadingType.INSTALL
              ? Movement.opening()
              : base().map(this::movementFrom).orElseGet(Movement::opening);
    }
    return movement;
  }

  /** Whether use can be held against expectation: seen, not backwards, over at least a day. */
  boolean isComparable() {
    return !reading().isEstimate()
        && conversion().register().kind() != RegisterKind.DEMAND_PEAK
        && movement().kind() != Movement.Kind.BACKWARDS
        && movement().daysSinceActual() > 0;
  }

  /** The expected use since the last actual reading. */
  Optional<ExpectedUse> expected() {
    if (expected == null) {
      expected =
          base()
              .flatMap(
                  from ->
                      ExpectedUse.of(
                          history(),
                          from.readOn(),
                          reading().readOn(),
                          countOf(RuleParameter.FIRST_READS_PERIODS)));
    }
    return expected;
  }

  boolean isFirstReads() {
    return history().actualPeriods().size() < countOf(RuleParameter.FIRST_READS_PERIODS);
  }

  /**
   * What the class uses on average over so many days, while the register has no past of its own.
   */
  Optional<BigDecimal> classExpected(int days) {
    return subject
        .servicePoint()
        .classAverage()
        .filter(average -> isFirstReads())
        .map(ClassAverage::averageDailyUse)
        .map(daily -> daily.multiply(BigDecimal.valueOf(days)));
  }

  /** Above this use is high (VEE-06, VEE-08): both the percentage and the excess are passed. */
  Optional<BigDecimal> highLimit(int days) {
    if (expected().isPresent()) {
      BigDecimal quantity = expected().get().quantity();
      return Optional.of(
          plusPercent(quantity, valueOf(RuleParameter.HIGH_PERCENT))
              .max(quantity.add(limitOf(UnitThreshold.HIGH_EXCESS))));
    }
    return classExpected(days).map(valueOf(RuleParameter.FIRST_READS_TIMES_CLASS)::multiply);
  }

  /** Below this use is low (VEE-07): both the percentage and the shortfall are passed. */
  Optional<BigDecimal> lowLimit() {
    return expected()
        .map(ExpectedUse::quantity)
        .map(
            quantity ->
                plusPercent(quantity, valueOf(RuleParameter.LOW_PERCENT).negate())
                    .min(quantity.subtract(limitOf(UnitThreshold.LOW_SHORTFALL))));
  }

  static BigDecimal plusPercent(BigDecimal quantity, BigDecimal percent) {
    return quantity.multiply(HUNDRED.add(percent)).movePointLeft(2);
  }

  static int daysBetween(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  private Movement movementFrom(PastReading from) {
    if (!isCumulative()) {
      return movement(Movement.Kind.AS_SHOWN, from, conversion().quantity(present()), 0);
    }
    Movement.Kind forward = settlesEstimates() ? Movement.Kind.TRUE_UP : Movement.Kind.ADVANCE;
    BigDecimal fallBack = from.value().subtract(present());
    if (fallBack.signum() <= 0) {
      return movement(forward, from, useSince(from, 0), 0);
    }
    if (isRollover(from)) {
      return movement(forward, from, useSince(from, 1), 1);
    }
    return fallBack.compareTo(valueOf(RuleParameter.BACKWARDS_TOLERANCE_STEPS)) <= 0
        ? movement(forward, from, conversion().quantity(BigDecimal.ZERO), 0)
        : movement(Movement.Kind.BACKWARDS, from, useSince(from, 0), 0);
  }

  private Movement movement(Movement.Kind kind, PastReading from, BigDecimal seen, int rollovers) {
    PastReading last = history().last().orElse(from);
    BigDecimal rest =
        isCumulative() && settlesEstimates()
            ? seen.subtract(history().estimatedUseSinceActual())
            : seen;
    return new Movement(
        kind,
        rest,
        daysBetween(last.readOn(), reading().readOn()),
        seen,
        daysBetween(from.readOn(), reading().readOn()),
        rollovers);
  }

  /** Whether this is the first actual reading after estimates that stand on an actual one. */
  private boolean settlesEstimates() {
    return !reading().isEstimate()
        && history().estimatesSinceActual() > 0
        && history().lastActual().isPresent();
  }

  private BigDecimal useSince(PastReading from, int rollovers) {
    return conversion().useBetween(from.value(), present(), rollovers);
  }

  private boolean isRollover(PastReading from) {
    if (!rules.isOn(RuleCode.VEE_05)) {
      return false;
    }
    BigDecimal dials = conversion().register().rolloverValue();
    BigDecimal startsFrom = share(dials, RuleParameter.ROLLOVER_FROM_PERCENT);
    BigDecimal highest = history().last().map(PastReading::value).orElse(from.value());
    if (highest.max(from.value()).compareTo(startsFrom) < 0) {
      return false;
    }
    BigDecimal steps = conversion().register().advance(from.value(), present(), 1);
    if (steps.compareTo(share(dials, RuleParameter.ROLLOVER_MOST_PERCENT)) > 0) {
      return false;
    }
    BigDecimal rolledUse = conversion().quantity(steps);
    int days = daysBetween(from.readOn(), reading().readOn());
    return highLimit(days).map(limit -> rolledUse.compareTo(limit) <= 0).orElse(true);
  }

  private BigDecimal share(BigDecimal dials, RuleParameter percent) {
    return dials.multiply(valueOf(percent)).movePointLeft(2);
  }
}
