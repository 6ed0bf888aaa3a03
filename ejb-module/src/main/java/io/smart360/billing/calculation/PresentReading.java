package io.smart360.billing.calculation;

import io.smart360.billing.account.HoldingInputs;
import io.smart360.billing.account.Reading;
import io.smart360.shared.Sentence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The day the period of a metered segment ends: that of the latest usable REGULAR or FINAL reading,
 * or estimate, of the run's period (BX-BILL-R4).
 */
final class PresentReading {

  private static final Set<String> WAITING = Set.of("COLLECTED", "PENDING", "EXEMPTION", "REVISIT");

  private final HoldingInputs inputs;
  private final LocalDate earliest;
  private final LocalDate latest;

  /** Looks at readings from {@code earliest} to {@code latest}, both included. */
  PresentReading(HoldingInputs inputs, LocalDate earliest, LocalDate latest) {
    this.inputs = inputs;
    this.earliest = earliest;
    this.latest = latest;
  }

  /**
   * The date, or nothing when a validator left the meter out of this cycle.
   *
   * @throws Refusal while a reading is missing (BX-E03) or waits for validation (BX-E04)
   */
  Optional<LocalDate> date() {
    List<Reading> candidates = candidates();
    Optional<LocalDate> usable =
        candidates.stream()
            .filter(Reading::isUsable)
            .map(Reading::readOn)
            .max(Comparator.naturalOrder());
    Optional<Reading> waiting =
        candidates.stream()
            .filter(reading -> WAITING.contains(reading.state()))
            .filter(reading -> usable.map(reading.readOn()::isAfter).orElse(true))
            .findFirst();
    if (waiting.isPresent()) {
      throw Refusal.of(ExceptionCode.READING_NOT_VALIDATED, inputs, notValidated(waiting.get()));
    }
    if (usable.isEmpty() && candidates.stream().noneMatch(Reading::isExempted)) {
      throw Refusal.of(
          ExceptionCode.READING_MISSING,
          inputs,
          new Sentence("BX-E03.none", Map.of("from", earliest, "until", latest)));
    }
    return usable;
  }

  static Sentence notValidated(Reading reading) {
    return new Sentence("BX-E04", Map.of("day", reading.readOn(), "state", reading.state()));
  }

  private List<Reading> candidates() {
    return inputs.readings().stream()
        .filter(Reading::canEndPeriod)
        .filter(reading -> !reading.readOn().isBefore(earliest))
        .filter(reading -> !reading.readOn().isAfter(latest))
        .toList();
  }
}
