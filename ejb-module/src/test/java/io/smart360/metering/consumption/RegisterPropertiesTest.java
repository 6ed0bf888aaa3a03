package io.smart360.metering.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What registers that start again at zero, or are exchanged, must not change about the use. */
class RegisterPropertiesTest {

  private static final int CASES = 10_000;
  private static final RegisterConfiguration NEVER_FULL =
      RegisterConfiguration.counting(9, UnitOfMeasure.CCF);

  private final Random random = new Random(9_6_2026);

  @Test
  void aRegisterThatPassedZeroUsedWhatAWiderOneShows() {
    for (int i = 0; i < CASES; i++) {
      RegisterConfiguration narrow =
          RegisterConfiguration.counting(3 + random.nextInt(3), UnitOfMeasure.CCF);
      int full = narrow.rolloverValue().intValueExact();
      int previous = random.nextInt(full);
      int present = previous + random.nextInt(3 * full);

      ConsumptionPart shown = read(narrow, previous, present % full);
      for (int passes = present / full; passes > 0; passes--) {
        shown = shown.rolledOver();
      }

      assertThat(shown.use()).isEqualByComparingTo(read(NEVER_FULL, previous, present).use());
    }
  }

  @Test
  void anExchangeOnAnyReadingAddsUpToTheUseOfOneMeter() {
    for (int i = 0; i < CASES; i++) {
      int start = random.nextInt(90_000);
      int removedAt = start + random.nextInt(4_000);
      int fittedAt = random.nextInt(100);
      int used = random.nextInt(4_000);

      Consumption two =
          Consumption.of(
              List.of(
                  read(NEVER_FULL, start, removedAt), read(NEVER_FULL, fittedAt, fittedAt + used)),
              UnitOfMeasure.CCF);
      Consumption one =
          Consumption.of(List.of(read(NEVER_FULL, start, removedAt + used)), UnitOfMeasure.CCF);

      assertThat(two.quantity()).isEqualByComparingTo(one.quantity());
    }
  }

  private static ConsumptionPart read(RegisterConfiguration register, int previous, int present) {
    return ConsumptionPart.added(
        RegisterConversion.asCounted(register),
        BigDecimal.valueOf(previous),
        BigDecimal.valueOf(present));
  }
}
