package io.smart360.launcher.demo.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * How much water one connection uses: more in summer than in winter, a little more or less than
 * expected each month, and the same whenever it is asked again.
 *
 * @param connectionId the connection
 * @param kind class of its holder
 */
public record UseProfile(long connectionId, CustomerClass kind) {

  private static final double DAYS_OF_MONTH = 365.25 / 12;
  private static final double NOISE = 0.10;

  /** Use between two readings, in hundredths of a CCF. */
  public long hundredths(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    LocalDate middle = from.plusDays(days / 2);
    double daily = usual() * season(middle) / DAYS_OF_MONTH;
    double noise = 1 + NOISE * gaussian(new SplittableRandom(mix(to.toEpochDay())));
    return Math.max(2 * days, Math.round(daily * days * Math.max(0.6, noise) * 100));
  }

  private double usual() {
    double scatter = gaussian(new SplittableRandom(mix(0)));
    return kind.monthlyUse() * Math.exp(kind.spread() * Math.max(-2.5, Math.min(2.5, scatter)));
  }

  private double season(LocalDate day) {
    double angle = 2 * Math.PI * (day.getDayOfYear() - 200) / 365.25;
    return 1 + kind.season() * Math.cos(angle);
  }

  private long mix(long salt) {
    return connectionId * 0x9E3779B97F4A7C15L + salt * 0xBF58476D1CE4E5B9L;
  }

  /** Near enough to a normal distribution: the sum of twelve draws. */
  private static double gaussian(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
