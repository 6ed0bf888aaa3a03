package io.smart360.metering;

import io.smart360.metering.facts.KeptReading;
import io.smart360.metering.facts.RegisterFacts;
import io.smart360.metering.reading.ReaderStatus;
import io.smart360.metering.validation.Outcome;
import io.smart360.metering.validation.ValidationResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reading with what the rules made of it.
 *
 * @param previous the reading its use is counted from
 * @param replaces estimates whose place it takes
 */
public record JudgedReading(
    ClaimedReading reading,
    RegisterFacts facts,
    ValidationResult result,
    Optional<KeptReading> previous,
    List<KeptReading> replaces) {

  public JudgedReading {
    replaces = List.copyOf(replaces);
  }

  /** The state it takes in {@code meter_reading}; one without a value is no reading. */
  String state() {
    return switch (result.outcome()) {
      case REJECTED, MISSING, AWAITED -> "REJECTED";
      case DUPLICATE -> "VOID";
      default -> result.outcome().stateFor(reading.source()).orElseThrow().name();
    };
  }

  /** The state its read task takes, if it changes. */
  Optional<String> taskState() {
    if (reading.of().readCycleId().isEmpty()) {
      return Optional.empty();
    }
    return switch (result.outcome()) {
      case REJECTED -> Optional.of("EXPECTED");
      case MISSING, AWAITED -> Optional.of("MISSING");
      default -> Optional.empty();
    };
  }

  /** Why the task is open again: the reader's reason, or what the rules refused. */
  String taskReason() {
    if (reading.readerStatus() != ReaderStatus.NORMAL) {
      return reading.reasonCode();
    }
    return result.findings().isEmpty()
        ? ""
        : result.findings().get(result.findings().size() - 1).sentence(Locale.ENGLISH);
  }

  boolean isRefused() {
    return result.outcome() == Outcome.REJECTED;
  }
}
