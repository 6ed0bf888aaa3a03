package io.smart360.launcher.bench;

import io.smart360.database.Invariants;
import io.smart360.launcher.CannotStart;
import io.smart360.launcher.demo.population.Population;
import io.smart360.launcher.demo.population.TenantPlan;
import io.smart360.launcher.office.BillRun;
import io.smart360.launcher.office.MeterReading;
import io.smart360.launcher.office.Period;
import io.smart360.launcher.office.Prices;
import io.smart360.launcher.office.ReadingsFile;
import io.smart360.launcher.office.Staff;
import io.smart360.launcher.office.TenantRecords;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code bench bill-run}: bills a utility month after month, each time from the start of the run to
 * the posted bills with every rule on, beside COPY of the rows that the run has written.
 */
public final class BillRunBench {

  private static final String TENANT = "westlake";
  private static final long SEED = 360;

  /** As many as the server puts on a run. */
  private static final int CONNECTIONS = 2;

  private static final int SLOWEST_TOLD = 12;

  private static final List<String> MUST_BE_ON =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final BenchOptions options;
  private final BenchSite site;
  private final HeapGauge heap = new HeapGauge();

  public BillRunBench(BenchOptions options, BenchSite site) {
    this.options = options;
    this.site = site;
  }

  /** Loads the utility; refuses a database that would lose what it has acknowledged. */
  public void load() throws SQLException {
    requireDurable();
    Population.Loaded loaded =
        new Population(site.owner()).load(new TenantPlan(TENANT, options.accounts(), SEED));
    site.out().printf(Locale.US, "%,d accounts, %,d rows%n", loaded.accounts(), loaded.rows());
  }

  /** Measures all pairs and reports; whether all records are right. */
  public boolean run(URI server) throws SQLException, IOException {
    Staff staff = new Staff(server, TENANT);
    new Prices(staff).enter();
    Gauge gauge =
        new Gauge(site.superuser(), PostgresProcesses.of(site.home().resolve("postgres")));
    // Once to warm up: what is compiled and cached then is so in every month that follows.
    Month former = month(staff, gauge);
    copied(former, gauge);
    heap.reset();
    List<RunMeasure> pairs = new ArrayList<>(options.pairs());
    for (int pair = 0; pair < options.pairs(); pair++) {
      Pair measured = pair % 2 == 0 ? copyFirst(former, staff, gauge) : runFirst(staff, gauge);
      pairs.add(measured.measure());
      tell(pair + 1, measured.measure());
      former = measured.month();
    }
    BillRunReport.Proof proof = proof();
    BillRunReport report = new BillRunReport(options, pairs, proof);
    report.print(site.out());
    if (options.json().isPresent()) {
      report.write(options.json().get());
    }
    return proof.isRight();
  }

  /** A month that is billed. */
  private record Month(long bills, Usage usage, List<WrittenRows.Table> tables) {}

  /** The rows of a month, copied back. */
  private record Copied(long bills, Usage usage, long rows) {}

  /** A month that is billed, beside COPY of its rows or those of the month before. */
  private record Pair(Month month, Copied copied) {

    RunMeasure measure() {
      return new RunMeasure(
          month.bills(), month.usage(), copied.bills(), copied.usage(), copied.rows());
    }
  }

  private Pair copyFirst(Month former, Staff staff, Gauge gauge) throws SQLException, IOException {
    Copied copied = copied(former, gauge);
    return new Pair(month(staff, gauge), copied);
  }

  private Pair runFirst(Staff staff, Gauge gauge) throws SQLException, IOException {
    Month month = month(staff, gauge);
    return new Pair(month, copied(month, gauge));
  }

  private void tell(int pair, RunMeasure measure) {
    site.out()
        .printf(
            Locale.US,
            "pair %d: %,d bills in %.2f s, %.2f times the processor time of COPY%n",
            pair,
            measure.bills(),
            measure.seconds(),
            measure.processorRatio());
  }

  private Month month(Staff staff, Gauge gauge) throws SQLException, IOException {
    TenantRecords records = new TenantRecords(site.owner());
    Period period = records.nextPeriod(TENANT);
    records.setClock(period.billedAt());
    readMeters(records, staff, period);
    BillRun run = new BillRun(staff, period);
    run.make();
    WrittenRows written = WrittenRows.since(site.superuser());
    Usage generated = gauge.of(run::generate);
    tell("generating", gauge);
    run.settle();
    run.submit();
    Usage posted =
        gauge.of(
            () -> {
              run.approve();
              run.post();
            });
    tell("posting", gauge);
    List<WrittenRows.Table> tables =
        written.export(site.home().resolve("rows-" + period.end()), CONNECTIONS);
    run.print();
    return new Month(run.row().path("billed").asLong(), generated.plus(posted), tables);
  }

  /** Where the database's time has gone. */
  private void tell(String phase, Gauge gauge) throws SQLException {
    for (Gauge.StatementTime slow : gauge.slowest(SLOWEST_TOLD)) {
      site.out()
          .printf(
              Locale.US,
              "    %s: %,7d ms %,8d times  %s%n",
              phase,
              slow.time().toMillis(),
              slow.calls(),
              slow.text());
    }
  }

  private void readMeters(TenantRecords records, Staff staff, Period period)
      throws SQLException, IOException {
    Path directory = site.home().resolve("readings");
    MeterReading reading = new MeterReading(staff, period);
    reading.open(records.routes(period.tenantId()));
    reading.bringIn(
        new ReadingsFile(site.owner(), directory).write(period.tenantId(), TENANT, period.end()));
    reading.validate();
    reading.decide();
    reading.close();
  }

  private Copied copied(Month month, Gauge gauge) throws SQLException {
    CopyReference reference = new CopyReference(site.superuser());
    List<WrittenRows.Table> tables = reference.prepare(month.tables());
    Usage usage = gauge.of(() -> reference.copy(tables));
    long rows = tables.stream().mapToLong(WrittenRows.Table::rows).sum();
    return new Copied(month.bills(), usage, rows);
  }

  private BillRunReport.Proof proof() throws SQLException {
    try (Connection connection = site.superuser().connect();
        Statement statement = connection.createStatement();
        ResultSet sum =
            statement.executeQuery("select coalesce(sum(debit - credit), 0) from posting")) {
      sum.next();
      return new BillRunReport.Proof(
          sum.getBigDecimal(1).toPlainString(),
          Invariants.violations(site.owner()).size(),
          heap.megabytes());
    }
  }

  private void requireDurable() throws SQLException {
    try (Connection connection = site.superuser().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      for (String setting : MUST_BE_ON) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          row.next();
          site.out().println(setting + " = " + row.getString(1));
          if (!row.getString(1).equals("on")) {
            throw new CannotStart(setting + " is off: such a database loses what it acknowledged.");
          }
        }
      }
    }
  }
}
