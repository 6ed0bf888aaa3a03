package io.smart360.metering.facts;

import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.reading.ReadingType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The readings of a register and of those it took the place of, newest first. */
public final class RegisterPast {

  /** On the day of an exchange the removal comes before the installation. */
  private static final Comparator<KeptReading> NEWEST_FIRST =
      Comparator.comparing(KeptReading::readOn)
          .thenComparing(reading -> reading.type() == ReadingType.INSTALL)
          .thenComparing(reading -> reading.type() != ReadingType.REMOVE)
          .thenComparing(KeptReading::id)
          .reversed();

  private static final int USE_DECIMALS = 4;

  private final List<KeptReading> newestFirst;
  private final Map<Long, String> units;
  private final UnitOfMeasure unit;

  RegisterPast(List<KeptReading> readings, Map<Long, String> units, UnitOfMeasure unit) {
    this.newestFirst = readings.stream().sorted(NEWEST_FIRST).toList();
    this.units = units;
    this.unit = unit;
  }

  /** All of them, also those that wait for validation. */
  public List<KeptReading> readings() {
    return newestFirst;
  }

  /** Whether an earlier reading waits for validation, without which this one cannot be judged. */
  public boolean hasCollectedBefore(LocalDate day, long readingId) {
    return newestFirst.stream()
        .anyMatch(
            reading ->
                reading.state() == ReadingState.COLLECTED
                    && reading.id() != readingId
                    && reading.readOn().isBefore(day));
  }

  /** The readings that the rules judge by, for a reading of that day and cycle. */
  public RegisterPast forReading(long readingId, LocalDate day, OptionalLong cycle) {
    return only(
        reading ->
            reading.isUsable()
                && reading.id() != readingId
                && !(reading.isReplaceableEstimate()
                    && (isOfCycle(reading, cycle) || !reading.readOn().isBefore(day)))
                && (reading.source().isActual() || !reading.readOn().isAfter(day)));
  }

  /** The usable readings before a day. */
  public RegisterPast before(LocalDate day) {
    return only(reading -> reading.isUsable() && reading.readOn().isBefore(day));
  }

  /** The first actual usable reading after a day. */
  public Optional<KeptReading> firstActualAfter(LocalDate day) {
    return newestFirst.stream()
        .filter(reading -> reading.isUsable() && reading.source().isActual())
        .filter(reading -> reading.readOn().isAfter(day))
        .reduce((newer, older) -> older);
  }

  /** Another reading of the same cycle that was taken, if there is one. */
  public Optional<KeptReading> ofCycle(OptionalLong cycle) {
    return newestFirst.stream()
        .filter(reading -> isOfCycle(reading, cycle) && reading.source().isActual())
        .findFirst();
  }

  /** The register's estimates of a cycle that an actual reading takes the place of (MX-E3). */
  public List<KeptReading> replaceableEstimates(RegisterDay of) {
    return newestFirst.stream()
        .filter(reading -> reading.registerId() == of.registerId())
        .filter(reading -> reading.isReplaceableEstimate() && isOfCycle(reading, of.readCycleId()))
        .toList();
  }

  public Optional<KeptReading> last() {
    return newestFirst.stream().findFirst();
  }

  /** The past as the rules see it, all use in the unit of the present register. */
  public UseHistory history() {
    return UseHistory.of(newestFirst.stream().map(this::asPast).toList());
  }

  private PastReading asPast(KeptReading reading) {
    int days =
        reading
            .previousOn()
            .map(previous -> Math.toIntExact(ChronoUnit.DAYS.between(previous, reading.readOn())))
            .orElse(0);
    BigDecimal use = reading.use().map(q -> converted(reading, q)).orElse(BigDecimal.ZERO);
    return new PastReading(
        reading.readOn(), reading.type(), reading.source(), reading.value(), use, days);
  }

  private BigDecimal converted(KeptReading reading, BigDecimal use) {
    if (units.size() == 1) {
      return use;
    }
    UnitOfMeasure counted = Units.of(units.get(reading.registerId()));
    return counted == unit || !counted.convertsTo(unit)
        ? use
        : counted.convert(use, unit).setScale(USE_DECIMALS, RoundingMode.HALF_UP);
  }

  private RegisterPast only(Predicate<KeptReading> wanted) {
    return new RegisterPast(newestFirst.stream().filter(wanted).toList(), units, unit);
  }

  private static boolean isOfCycle(KeptReading reading, OptionalLong cycle) {
    return cycle.isPresent() && reading.readCycleId().equals(cycle);
  }
}
