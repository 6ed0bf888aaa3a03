package io.smart360.launcher.demo;

import io.smart360.launcher.demo.population.Population;
import io.smart360.launcher.demo.population.Population.Loaded;
import io.smart360.launcher.demo.population.TenantPlan;
import io.smart360.launcher.office.BillRun;
import io.smart360.launcher.office.MeterReading;
import io.smart360.launcher.office.Period;
import io.smart360.launcher.office.Prices;
import io.smart360.launcher.office.ReadingsFile;
import io.smart360.launcher.office.Staff;
import io.smart360.launcher.office.TenantRecords;
import io.smart360.launcher.office.Timetable;
import io.smart360.launcher.office.Timetable.Outcome;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/**
 * Bills one period of the demo utility, from the readings file to the printed bill, each step by
 * the user whose work it is. Run again, it bills the next.
 */
public final class Demo {

  static final String TENANT = "westlake";
  static final String NEIGHBOR = "eastport";

  private static final int NEIGHBOR_ACCOUNTS = 50;
  private static final long SEED = 360;

  private final DemoOptions options;
  private final DemoSite site;
  private final Timetable timetable;

  public Demo(DemoOptions options, DemoSite site) {
    this.options = options;
    this.site = site;
    this.timetable = new Timetable(site.out());
  }

  /** Loads the demo utility and its neighbor, unless they are there. */
  public void load() {
    Population population = new Population(site.owner());
    load(population, new TenantPlan(NEIGHBOR, NEIGHBOR_ACCOUNTS, SEED + 1));
    load(population, new TenantPlan(TENANT, options.accounts(), SEED));
  }

  private void load(Population population, TenantPlan plan) {
    timetable.step(
        "Utility " + plan.code(),
        () -> {
          if (population.isLoaded(plan.code())) {
            return Outcome.of(0, "is there already");
          }
          Loaded loaded = population.load(plan);
          return Outcome.of(
              loaded.rows(),
              "rows loaded for %,d accounts and a year of readings",
              loaded.accounts());
        });
  }

  /** Bills the next period; whether everything came out as it must. */
  public boolean run(URI server) throws SQLException {
    TenantRecords records = new TenantRecords(site.owner());
    Period period = records.nextPeriod(TENANT);
    Staff staff = new Staff(server, TENANT);
    site.out().printf("%nBilling %s, %s to %s%n", period.billCycle(), period.start(), period.end());
    timetable.step("Published prices", () -> new Prices(staff).enter());
    records.setClock(period.billedAt());
    readMeters(records, staff, period);
    BillRun run = bill(staff, period);
    return new Summary(site, period, run).print(new Staff(server, NEIGHBOR), server);
  }

  private void readMeters(TenantRecords records, Staff staff, Period period) throws SQLException {
    MeterReading reading = new MeterReading(staff, period);
    ReadingsFile files = new ReadingsFile(site.owner(), site.home().resolve("demo"));
    List<Long> routes = records.routes(period.tenantId());
    timetable.step("Read cycle opened", () -> reading.open(routes));
    timetable.step(
        "Readings brought in",
        () -> reading.bringIn(files.write(period.tenantId(), TENANT, period.end())));
    timetable.step("Readings validated", reading::validate);
    timetable.step("Suspects decided", reading::decide);
    timetable.step("Read cycle closed", reading::close);
  }

  private BillRun bill(Staff staff, Period period) {
    BillRun run = new BillRun(staff, period);
    timetable.step("Bill run checked", run::make);
    timetable.step("Bills calculated", run::generate);
    timetable.step("Exceptions settled", run::settle);
    timetable.step("Run reviewed", run::submit);
    timetable.step("Run approved", run::approve);
    timetable.step("Bills posted", run::post);
    timetable.step("Bills printed", run::print);
    return run;
  }
}
