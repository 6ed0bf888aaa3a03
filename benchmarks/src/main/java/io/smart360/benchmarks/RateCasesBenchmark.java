package io.smart360.benchmarks;

import io.smart360.tariff.bench.CaseRating;
import io.smart360.tariff.bench.CaseSummary;
import io.smart360.tariff.bench.RateCase;
import io.smart360.tariff.bench.RateCases;
import io.smart360.tariff.bench.TariffShelf;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many cases a second a utility's own test of a tariff computes: a published water tariff with
 * charges by meter size, four tiers, a percentage and a tax; homes and businesses of all sizes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx512m")
@OperationsPerInvocation(RateCasesBenchmark.CASES)
public class RateCasesBenchmark {

  static final int CASES = 10_000;

  private static final List<String> SIZES = List.of("5/8", "3/4", "1", "1 1/2", "2", "3");
  private static final List<String> CLASSES = List.of("RESIDENTIAL_SINGLE", "COMMERCIAL");

  private final TariffShelf shelf =
      TariffShelf.of(Map.of("water.yaml", PackagedText.of("/demo/water.yaml")));
  private String file;
  private List<RateCase> cases;

  /** Writes the file of cases, and refuses to measure cases that cannot be computed. */
  @Setup
  public void prepare() throws IOException {
    StringBuilder rows =
        new StringBuilder(
            "case_id,tariff_file,customer_class,usage,unit,period_start,period_end,inputs_json\n");
    for (int i = 0; i < CASES; i++) {
      String size = SIZES.get(i % SIZES.size());
      String customerClass = CLASSES.get(i / SIZES.size() % CLASSES.size());
      String usage = i % 60 + "." + i % 100;
      String inputs = "\"{\"\"meter_size\"\": \"\"" + size + "\\\"\"\"\"}\"";
      rows.append("case-%d,water.yaml,%s,%s,CCF,,,%s%n".formatted(i, customerClass, usage, inputs));
    }
    file = rows.toString();
    cases = new ArrayList<>(CASES);
    RateCases.each(new StringReader(file), cases::add);
    CaseSummary summary = wholeCommand();
    if (summary.notMet() > 0) {
      summary.print(System.out);
      throw new IllegalStateException(summary.notMet() + " cases cannot be computed");
    }
  }

  /** From the text of the cases to the text of the results, with the lines of each bill. */
  @Benchmark
  public CaseSummary wholeCommand() throws IOException {
    return RateCases.rate(shelf, new StringReader(file), Writer.nullWriter());
  }

  /** The cases already read, the results not written: rating alone. */
  @Benchmark
  public void ratingAlone(Blackhole results) {
    CaseRating rating = new CaseRating(shelf);
    for (RateCase each : cases) {
      results.consume(rating.rate(each));
    }
  }
}
