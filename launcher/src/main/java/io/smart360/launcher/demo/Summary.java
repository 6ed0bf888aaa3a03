package io.smart360.launcher.demo;

import io.smart360.database.Invariants;
import io.smart360.database.Invariants.Violation;
import io.smart360.launcher.demo.population.SeedFile;
import io.smart360.launcher.office.BillRun;
import io.smart360.launcher.office.Period;
import io.smart360.launcher.office.Staff;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the demo came to: the figures of the run, the checks, where to look, who may sign in. */
final class Summary {

  private final DemoSite site;
  private final Period period;
  private final BillRun run;

  Summary(DemoSite site, Period period, BillRun run) {
    this.site = site;
    this.period = period;
    this.run = run;
  }

  /** Prints it; whether everything is as it must be. */
  boolean print(Staff neighbor, URI server) throws SQLException {
    PrintStream out = site.out();
    JsonNode row = run.row();
    long billed = row.path("billed").asLong();
    long worked = billed + row.path("held").asLong() + row.path("excluded").asLong();
    List<Violation> violations = Invariants.violations(site.owner());
    long seen = neighbor.billingAdministrator().get("bill-runs").path("total").asLong();
    out.printf(
        Locale.US, "%n%s, %s to %s%n", row.path("number").asString(), period.start(), period.end());
    line(
        "Accounts",
        "%,d eligible = %,d billed + %,d held + %,d left out",
        row.path("eligible").asLong(),
        billed,
        row.path("held").asLong(),
        row.path("excluded").asLong());
    line("Total billed", "%,.2f", row.path("total").decimalValue(BigDecimal.ZERO));
    line(
        "Ledger and records",
        violations.isEmpty() ? "all %d invariants hold" : "%d checked",
        Invariants.ALL.size());
    violations.forEach(out::println);
    line("Wall between tenants", "%s sees %d of these bill runs", Demo.NEIGHBOR, seen);
    addresses(server);
    return violations.isEmpty()
        && seen == 0
        && billed > 0
        && worked == row.path("eligible").asLong();
  }

  private void addresses(URI server) {
    PrintStream out = site.out();
    out.printf(
        "%nBack office  %s%nInterface    %s%nPassword     %s%n",
        server, server.resolve("openapi"), Staff.PASSWORD);
    for (String[] user : new SeedFile("staff.txt").rows()) {
      out.printf("  %-44s %s%n", user[0] + "@" + Demo.TENANT + ".example", user[2]);
    }
  }

  private void line(String name, String format, Object... values) {
    site.out().printf("  %-22s %s%n", name, String.format(Locale.US, format, values));
  }
}
