package io.smart360.benchmarks;

import io.smart360.shared.DateRange;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.TariffTimeline;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long a month's water bill of a service charge, three tiers and two taxes takes to rate; its
 * use runs from 0 to 39.99 CCF.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class RatingBenchmark {

  private static final DateRange APRIL =
      DateRange.inclusive(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-30"));
  private static final int DIFFERENT_USES = 4_000;
  private static final BigDecimal SERVICE = new BigDecimal("18.50");
  private static final List<BigDecimal> LIMITS = List.of(BigDecimal.TEN, BigDecimal.valueOf(20));
  private static final List<BigDecimal> PRICES =
      List.of(new BigDecimal("3.20"), new BigDecimal("4.80"), new BigDecimal("6.00"));
  private static final List<BigDecimal> TAXES =
      List.of(new BigDecimal("0.05"), new BigDecimal("0.0125"));

  private final Characteristics characteristics = Characteristics.of(Map.of("meter_size", "1\""));
  private List<VersionInForce> versions;
  private RateUnit unit;
  private int bill;

  /** Reads the tariff, and refuses to measure two calculations that do not agree. */
  @Setup
  public void prepare() {
    TariffTimeline timeline =
        TariffTimeline.of(
            Rating.compile(TariffFile.read(PackagedText.of("/three-tiers.yaml")), 1L));
    versions = timeline.inForce(APRIL);
    unit = RateUnit.of("CCF");
    for (bill = 0; bill < DIFFERENT_USES; bill++) {
      BigDecimal total = rated(use()).total();
      if (total.compareTo(bareTotal(use())) != 0) {
        throw new IllegalStateException(use() + " CCF cost " + total + ", not " + bareTotal(use()));
      }
    }
  }

  /** The same sums with nothing said of where they come from: what no rating can be faster than. */
  @Benchmark
  public BigDecimal amountsAlone() {
    bill++;
    return bareTotal(use());
  }

  /** The bill with the derivation of each line. */
  @Benchmark
  public RatingOutcome.Rated withDerivations(Blackhole lines) {
    bill++;
    RatingOutcome.Rated rated = rated(use());
    rated.lines().forEach(lines::consume);
    return rated;
  }

  /** The bill with its total and the derivation of each line as it is stored. */
  @Benchmark
  public BigDecimal withStoredDerivations(Blackhole stored) {
    bill++;
    RatingOutcome.Rated rated = rated(use());
    for (ChargeLine line : rated.lines()) {
      stored.consume(line.derivation().toJson());
    }
    return rated.total();
  }

  private BigDecimal use() {
    return BigDecimal.valueOf(bill % DIFFERENT_USES, 2);
  }

  private RatingOutcome.Rated rated(BigDecimal use) {
    RatingOutcome outcome =
        Rating.rate(
            RatingRequest.forPeriod(APRIL, versions)
                .use(MeasuredUse.consumption(APRIL, use, unit, List.of(1L, 2L)))
                .characteristics(characteristics)
                .build());
    return (RatingOutcome.Rated) outcome;
  }

  private static BigDecimal bareTotal(BigDecimal use) {
    BigDecimal charges = SERVICE;
    BigDecimal over = BigDecimal.ZERO;
    for (int tier = 0; tier < PRICES.size(); tier++) {
      BigDecimal upTo = tier < LIMITS.size() ? use.min(LIMITS.get(tier)) : use;
      BigDecimal amount = upTo.subtract(over).multiply(PRICES.get(tier));
      charges = charges.add(amount.setScale(2, RoundingMode.HALF_UP));
      over = upTo;
    }
    BigDecimal total = charges;
    for (BigDecimal rate : TAXES) {
      total = total.add(charges.multiply(rate).setScale(2, RoundingMode.HALF_UP));
    }
    return total;
  }
}
