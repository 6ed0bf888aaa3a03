package io.smart360.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smart360.it.system.SystemUnderTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The server is killed with -9 in the middle of a run, three times, and nothing is lost (C1). */
class KilledRunIT {

  private static final long SEED = 360;
  private static final int ACCOUNTS = 1500;

  @Test
  void runEndsWithEachAccountBilledOnceAndNumbersWithoutAGap() throws Exception {
    Random moments = new Random(SEED);
    try (SystemUnderTest system =
        SystemUnderTest.installed()
            .with("SMART360_BATCH_CHUNK", "10")
            .with("SMART360_BATCH_WORKERS", "1")
            .start()) {
      DemoTown town = new DemoTown(system, ACCOUNTS);
      town.billNextPeriod();
      collectReadingsOfTheNextPeriod(town);
      long run = town.readyRun();
      assertThat(town.administrator().post("bill-runs/" + run + "/start", Map.of()).status() / 100)
          .isEqualTo(2);
      long eligible = killAndRestart(system, town, run, "state <> 'PENDING'", moments);
      killAndRestart(system, town, run, "state <> 'PENDING'", moments);
      town.awaitState(run, Set.of("GENERATED", "GENERATED_WITH_ERRORS"));
      town.approve(run);
      killWhilePosting(system, town, run, eligible, moments);
      town.awaitState(run, Set.of("CLOSED"));
      eachAccountIsBilledOnce(town, run);
      town.invariantsHold();
      assertThat(system.stop()).as("a clean stop").isIn(0, 143);
      assertThat(system.run("verify")).isZero();
    }
  }

  /** Kills once a random share of the accounts is done; returns how many take part. */
  private static long killAndRestart(
      SystemUnderTest system, DemoTown town, long run, String done, Random moments)
      throws SQLException {
    String count = "select count(*) from bill_run_item where run_id = " + run;
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> town.number(count) > 0);
    long all = town.number(count);
    long already = town.number(count + " and " + done);
    long enough = already + 1 + moments.nextLong((all - already) / 2 + 1);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> town.number(count + " and " + done) >= enough);
    system.kill();
    system.start();
    return all;
  }

  private static void killWhilePosting(
      SystemUnderTest system, DemoTown town, long run, long eligible, Random moments) {
    String issued = "select count(*) from bill where state = 'ISSUED' and run_id = " + run;
    long enough = 1 + moments.nextLong(eligible / 2);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> town.number(issued) >= enough);
    system.kill();
    system.start();
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
