package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Draws from a seed: the same seed draws the same for ever. */
final class Draw {

  private final Random random;

  Draw(long seed) {
    random = new Random(seed);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  BigDecimal decimal(int below, int decimals) {
    return BigDecimal.valueOf(random.nextDouble() * below).setScale(decimals, RoundingMode.DOWN);
  }

  LocalDate within(PlainPeriod period) {
    return period.from().plusDays(random.nextInt(period.days()));
  }
}
