package io.smart360.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smart360.it.system.DemoTown;
import io.smart360.it.system.SystemUnderTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The server is killed with -9 in the middle of a run, three times, and nothing is lost (C1). */
class KilledRunIT {

  private static final long SEED = 360;
  private static final int ACCOUNTS = 800;

  @Test
  void runEndsWithEachAccountBilledOnceAndNumbersWithoutAGap() throws Exception {
    Random moments = new Random(SEED);
    try (SystemUnderTest system =
        SystemUnderTest.installed()
            .with("SMART360_BATCH_CHUNK", "5")
            .with("SMART360_BATCH_WORKERS", "1")
            .start()) {
      DemoTown town = new DemoTown(system, ACCOUNTS);
      town.billNextPeriod();
      collectReadingsOfTheNextPeriod(town);
      long run = town.readyRun();
      town.start(run);
      killOnce(system, town, items(run), "state <> 'PENDING'", moments);
      killOnce(system, town, items(run), "state <> 'PENDING'", moments);
      system.awaitUp();
      town.awaitState(run, Set.of("GENERATED", "GENERATED_WITH_ERRORS"));
      town.approve(run);
      killOnce(system, town, billsOf(run), "state = 'ISSUED'", moments);
      system.awaitUp();
      town.awaitState(run, Set.of("CLOSED"));
      eachAccountIsBilledOnce(town, run);
      town.invariantsHold();
      assertThat(system.stop()).as("a clean stop").isIn(0, 143);
      assertThat(system.run("verify")).isZero();
    }
  }

  private static String items(long run) {
    return "select count(*) from bill_run_item where run_id = " + run;
  }

  private static String billsOf(long run) {
    return "select count(*) from bill where run_id = " + run;
  }

  /** Kills the server once a random share is done, while some is not, and starts it again. */
  private static void killOnce(
      SystemUnderTest system, DemoTown town, String count, String done, Random moments)
      throws SQLException {
    awaitNumber(town, count, 1);
    long all = town.number(count);
    long already = town.number(count + " and " + done);
    awaitNumber(
        town, count + " and " + done, already + 1 + moments.nextLong((all - already) / 2 + 1));
    system.kill();
    assertThat(town.number(count + " and " + done)).as("done when killed").isLessThan(all);
    system.begin();
  }

  private static void awaitNumber(DemoTown town, String query, long enough) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(10))
        .ignoreExceptions() // the database may be starting
        .until(() -> town.number(query) >= enough);
  }

  /** Every register was read: seven units more than before, accepted. */
  private static void collectReadingsOfTheNextPeriod(DemoTown town) throws SQLException {
    long tenant = town.tenantId();
    town.change(
        "update tenant set clock_at = (select next_period_end + time '12:00' + interval '1 day'"
            + " from bill_cycle where tenant_id = "
            + tenant
            + " limit 1) where tenant_id = "
            + tenant);
    int read =
        town.change(
            """
            insert into meter_reading (tenant_id, id, register_id, connection_id, read_on, value,
              type, source, state, use)
            select last.tenant_id, 800000000000 + last.register_id, last.register_id,
              last.connection_id,
              (select next_period_end from bill_cycle c where c.tenant_id = last.tenant_id limit 1),
              last.value + 7, 'REGULAR', 'MANUAL', 'PASSED', 7
            from (
              select distinct on (r.register_id) r.*
              from meter_reading r
              join register g on g.tenant_id = r.tenant_id and g.id = r.register_id
              join meter_installation i on i.tenant_id = r.tenant_id and i.meter_id = g.meter_id
               and i.connection_id = r.connection_id and i.removed_on is null
              where r.tenant_id = %d and r.value is not null
                and r.state in ('BILLED', 'PASSED', 'ADJUSTED', 'ESTIMATED')
              order by r.register_id, r.read_on desc) last
            where last.value + 7 < 10 ^ 5
            """
                .formatted(tenant));
    assertThat(read).isGreaterThan(ACCOUNTS / 2);
  }

  private static void eachAccountIsBilledOnce(DemoTown town, long run) throws SQLException {
    long billed =
        town.number(
            "select count(*) from bill_run_item where state = 'BILLED' and run_id = " + run);
    assertThat(billed).isGreaterThan(ACCOUNTS / 2);
    assertThat(town.number("select count(*) from bill where state = 'ISSUED' and run_id = " + run))
        .isEqualTo(billed);
    assertThat(town.number("select count(distinct account_id) from bill where run_id = " + run))
        .isEqualTo(billed);
    assertThat(
            town.number(
                "select max(right(number, 6)::int) - min(right(number, 6)::int) + 1 from bill"
                    + " where run_id = "
                    + run))
        .as("the numbers of the run follow one another")
        .isEqualTo(billed);
  }
}
