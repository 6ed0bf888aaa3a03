package io.smart360.launcher.demo;

import io.smart360.database.Invariants;
import io.smart360.database.Invariants.Violation;
import io.smart360.launcher.demo.Timetable.Outcome;
import io.smart360.launcher.demo.population.Population;
import io.smart360.launcher.demo.population.Population.Loaded;
import io.smart360.launcher.demo.population.TenantPlan;
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
    Period period = new TenantRecords(site.owner()).nextPeriod(TENANT);
    site.out().printf("%nBilling %s to %s%n", period.billCycle(), period.end());
    Staff staff = new Staff(server, TENANT);
    timetable.step("Published prices", () -> new Prices(staff).enter());
    List<Violation> violations = Invariants.violations(site.owner());
    violations.forEach(site.out()::println);
    return violations.isEmpty();
  }
}
