package io.smart360.metering.validation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static io.smart360.metering.validation.ReadingFixtures.*;

import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.validation.subject.FieldEvidence;
import io.smart360.metering.validation.subject.PhotoEvidence;
import io.smart360.metering.validation.subject.PositionEvidence;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How many readings the rules judge in a second of one core's time, of which 20,000 are asked for;
 * run by hand with {@code main}.
 */
final class ReadingValidationBenchmark {

  private static final int READINGS = 40_000;
  private static final int ROUNDS = 8;

  private ReadingValidationBenchmark() {}

  public static void main(String[] arguments) {
    List<PastReading> year =
        installed(INSTALLED, "0").usedEach(13, 30, "15").toHistory().readings();
    ReadingValidation validation = new ReadingValidation(RULES);
    for (int round = 1; round <= ROUNDS; round++) {
      long start = cpuTime();
      int flagged = judge(validation, year);
      double seconds = (cpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d: %,.0f readings a second of CPU, %d flagged%n",
          round,
          READINGS / seconds,
          flagged);
    }
  }

  /** One reading in twenty is high, as photo readings with all their evidence. */
  private static int judge(ReadingValidation validation, List<PastReading> year) {
    int flagged = 0;
    for (int i = 0; i < READINGS; i++) {
      String value = i % 20 == 0 ? "260" : "211";
      ValidationSubject subject =
          reading(value, UseHistory.of(year)).withEvidence(photographed(value));
      if (validation.validate(subject).outcome() == Outcome.EXEMPTION) {
        flagged++;
      }
    }
    return flagged;
  }

  private static FieldEvidence photographed(String value) {
    return FieldEvidence.NONE
        .withPhoto(
            new PhotoEvidence(
                Optional.of(new BigDecimal(value)),
                Optional.of(new BigDecimal("97.5")),
                Optional.of("M-5678"),
                Set.of()))
        .withPosition(new PositionEvidence(new BigDecimal("12.5"), new BigDecimal("6")))
        .withSecondsBetweenReads(List.of(45, 80, 33));
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
