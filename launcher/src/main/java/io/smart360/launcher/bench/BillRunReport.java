package io.smart360.launcher.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/** The medians of all pairs, as a table and as JSON. */
final class BillRunReport {

  private final BenchOptions options;
  private final List<RunMeasure> pairs;
  private final Proof proof;

  BillRunReport(BenchOptions options, List<RunMeasure> pairs, Proof proof) {
    this.options = options;
    this.pairs = pairs;
    this.proof = proof;
  }

  /**
   * That what was measured is right.
   *
   * @param ledgerSum debits less credits of all postings
   * @param mismatches invariants of the records that do not hold
   * @param peakHeapMegabytes most memory in use after a garbage collection
   */
  record Proof(String ledgerSum, long mismatches, long peakHeapMegabytes) {

    boolean isRight() {
      return mismatches == 0 && new BigDecimal(ledgerSum).signum() == 0;
    }
  }

  void print(PrintStream out) {
    out.printf(
        Locale.US,
        "%nBill run of %,d accounts, medians of %d pairs (lowest to highest)%n",
        options.accounts(),
        pairs.size());
    line(out, "processor time over that of COPY", "%.2f", RunMeasure::processorRatio);
    line(out, "speed as a share of COPY", "%.2f", RunMeasure::wallShare);
    line(out, "bills a core-second", "%,.0f", RunMeasure::billsPerCoreSecond);
    line(out, "bills a second", "%,.0f", RunMeasure::billsPerSecond);
    line(out, "seconds", "%.2f", RunMeasure::seconds);
    line(out, "microseconds a bill, application", "%,.0f", RunMeasure::applicationMicrosPerBill);
    line(out, "microseconds a bill, database", "%,.0f", RunMeasure::databaseMicrosPerBill);
    line(out, "microseconds a bill, COPY", "%,.0f", RunMeasure::copyMicrosPerBill);
    line(out, "rows a bill", "%.1f", RunMeasure::rowsPerBill);
    line(out, "statements per 1,000 bills", "%,.1f", RunMeasure::statementsPerThousandBills);
    line(out, "transactions per 1,000 bills", "%,.1f", RunMeasure::transactionsPerThousandBills);
    line(out, "bytes of WAL a bill", "%,.0f", RunMeasure::walBytesPerBill);
    line(out, "bytes allocated a bill", "%,.0f", RunMeasure::allocatedBytesPerBill);
    out.printf(Locale.US, "  %-36s %,d MB%n", "peak heap", proof.peakHeapMegabytes());
    out.printf("  %-36s %s%n", "ledger, debits less credits", proof.ledgerSum());
    out.printf(
        Locale.US, "  %-36s %,d%n", "records that contradict each other", proof.mismatches());
  }

  private void line(
      PrintStream out, String name, String format, ToDoubleFunction<RunMeasure> figure) {
    double[] sorted = pairs.stream().mapToDouble(figure).sorted().toArray();
    out.printf(
        Locale.US,
        "  %-36s " + format + "  (" + format + " to " + format + ")%n",
        name,
        median(figure),
        sorted[0],
        sorted[sorted.length - 1]);
  }

  void write(Path file) throws IOException {
    RunMeasure last = pairs.get(pairs.size() - 1);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("accounts", options.accounts());
    figures.put("pairs", pairs.size());
    figures.put("bills", last.bills());
    figures.put("rows_per_bill", median(RunMeasure::rowsPerBill));
    figures.put("cpu_ratio", median(RunMeasure::processorRatio));
    figures.put("wall_ratio", median(RunMeasure::wallShare));
    figures.put("bills_per_core_second", median(RunMeasure::billsPerCoreSecond));
    figures.put("bills_per_second", median(RunMeasure::billsPerSecond));
    figures.put("seconds", median(RunMeasure::seconds));
    figures.put("statements_per_1000_bills", median(RunMeasure::statementsPerThousandBills));
    figures.put("transactions_per_1000_bills", median(RunMeasure::transactionsPerThousandBills));
    figures.put("wal_bytes_per_bill", median(RunMeasure::walBytesPerBill));
    figures.put("allocated_bytes_per_bill", median(RunMeasure::allocatedBytesPerBill));
    figures.put("peak_heap_mb", proof.peakHeapMegabytes());
    figures.put("ledger_sum", new BigDecimal(proof.ledgerSum()));
    figures.put("mismatches", proof.mismatches());
    Files.writeString(file, JsonMapper.builder().build().writeValueAsString(figures) + "\n");
  }

  private double median(ToDoubleFunction<RunMeasure> figure) {
    double[] sorted = pairs.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
