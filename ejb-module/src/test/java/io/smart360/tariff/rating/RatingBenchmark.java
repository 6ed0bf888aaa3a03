package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.tax;
import static io.smart360.tariff.rating.TestTariff.days;

import io.smart360.shared.DateRange;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How long a bill of a fixed charge, three tiers and two taxes takes to rate, derivations included;
 * run by hand with {@code main}.
 */
final class RatingBenchmark {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");
  private static final int ROUNDS = 8;
  private static final int BILLS_A_ROUND = 1_000_000;

  private RatingBenchmark() {}

  public static void main(String[] arguments) {
    TariffTimeline timeline =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "18.50"), block("use", "10 20", "3.20 4.80 6.00"))
            .taxed(tax("state", "5"), tax("city", "1.25"))
            .timeline();
    List<VersionInForce> versions = timeline.inForce(APRIL);
    Characteristics characteristics = Characteristics.of(Map.of("meter_size", "1\""));
    for (int round = 1; round <= ROUNDS; round++) {
      long start = cpuTime();
      BigDecimal total = BigDecimal.ZERO;
      for (int bill = 0; bill < BILLS_A_ROUND; bill++) {
        total = total.add(total(versions, characteristics, bill));
      }
      long each = (cpuTime() - start) / BILLS_A_ROUND;
      System.out.println("round " + round + ": " + each + " ns of CPU a bill, total " + total);
    }
  }

  private static BigDecimal total(
      List<VersionInForce> versions, Characteristics characteristics, int bill) {
    RatingOutcome outcome =
        Rating.rate(
            RatingRequest.forPeriod(APRIL, versions)
                .use(
                    MeasuredUse.consumption(
                        APRIL, BigDecimal.valueOf(bill % 4000, 2), TestTariff.CCF, List.of(1L, 2L)))
                .characteristics(characteristics)
                .build());
    return ((RatingOutcome.Rated) outcome).total();
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
