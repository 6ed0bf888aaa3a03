package io.smart360.metering.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.database.ScratchDatabase;
import io.smart360.metering.MeteredTown;
import io.smart360.metering.ReadingValidationFixtures;
import io.smart360.metering.ReadingValidationService;
import io.smart360.metering.ValidationScope;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PausedReadCycleIT {

  private static final long CYCLE = MeteredTown.CYCLE;

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  private ReadCycleService cycles;
  private ReadCycleQueries queries;
  private long tenant;

  @BeforeAll
  static void createDatabase() throws Exception {
    scratch = ScratchDatabase.create();
    app = new TestTransactions(scratch.app());
    owner = new TestTransactions(scratch.owner());
  }

  @AfterAll
  static void dropDatabase() throws Exception {
    scratch.close();
  }

  @BeforeEach
  void foundTown() throws Exception {
    tenant = ++lastTenant;
    MeteredTown.found(owner, tenant, 3);
    cycles = on("2025-04-16T12:00:00Z");
    queries = ReadCycleFixtures.queries(app.database());
  }

  @Test
  void pausedCycleIsNeitherOpenedNorClosedUntilItGoesOnAsWhatItWas() throws Exception {
    in(() -> cycles.open(CYCLE));
    pause("Flooded streets");

    assertThat(cycle().state()).isEqualTo(ReadCycleState.PAUSED);
    assertThat(cycle().pauseReason()).contains("Flooded streets");
    assertThatExceptionOfType(ReadCycleInAnotherState.class)
        .isThrownBy(() -> in(() -> cycles.open(CYCLE)));
    assertThatExceptionOfType(ReadCycleInAnotherState.class)
        .isThrownBy(() -> in(() -> cycles.close(CYCLE, CycleClosing.LEAVE_MISSING)));

    resume();

    assertThat(cycle().state()).isEqualTo(ReadCycleState.IN_PROGRESS);
    assertThat(cycle().pauseReason()).isEmpty();
    assertThat(in(() -> cycles.close(CYCLE, CycleClosing.LEAVE_MISSING))).isEqualTo(3);
  }

  @Test
  void plannedCycleStaysPlannedAndOneThatIsLateStaysLate() throws Exception {
    pause("Readers on strike");
    resume();
    assertThat(cycle().state()).isEqualTo(ReadCycleState.SCHEDULED);

    in(() -> cycles.open(CYCLE));
    ReadCycleService later = on("2025-04-21T12:00:00Z");
    assertThat(in(later::delayOverdue)).isEqualTo(1);
    pause("Readers on strike");
    resume();
    assertThat(cycle().state()).isEqualTo(ReadCycleState.DELAYED);
  }

  @Test
  void pausedCycleDoesNotBecomeLate() throws Exception {
    in(() -> cycles.open(CYCLE));
    pause("Flooded streets");

    assertThat(in(() -> on("2025-05-01T12:00:00Z").delayOverdue())).isZero();
    assertThat(cycle().state()).isEqualTo(ReadCycleState.PAUSED);
  }

  @Test
  void readingsTakenBeforeThePauseAreStillJudged() throws Exception {
    in(() -> cycles.open(CYCLE));
    MeteredTown.collect(owner, tenant, 1, "1015");
    pause("Flooded streets");
    ReadingValidationService validation =
        ReadingValidationFixtures.service(app.database(), new FixedTenant("2025-04-16T12:00:00Z"));

    in(() -> validation.validateChunk(new ValidationScope.OfCycle(CYCLE), ClassAverages.NONE, 100));

    assertThat(cycle().progress().validated()).isEqualTo(1);
  }

  @Test
  void pauseNeedsAReasonAndOnlyWhatIsPausedGoesOn() throws Exception {
    assertThatExceptionOfType(PauseNeedsReason.class).isThrownBy(() -> pause("  "));
    assertThatExceptionOfType(PauseNeedsReason.class).isThrownBy(() -> pause(null));
    assertThatExceptionOfType(ReadCycleInAnotherState.class).isThrownBy(this::resume);

    pause("Flooded streets");
    assertThatExceptionOfType(ReadCycleInAnotherState.class).isThrownBy(() -> pause("Again"));

    resume();
    in(() -> cycles.open(CYCLE));
    in(() -> cycles.close(CYCLE, CycleClosing.LEAVE_MISSING));
    assertThatExceptionOfType(ReadCycleInAnotherState.class).isThrownBy(() -> pause("Too late"));
  }

  @Test
  void routeOfACyclePausedBeforeItsOpeningMayBeReadForAnother() throws Exception {
    owner.execute(
        MeteredTown.supervisor(tenant),
        """
        insert into read_cycle (id, utility_id, name, starts_on, ends_on, scheduled_on,
                                bill_cycle_id)
        values (51, 10, 'May 2025', '2025-05-10', '2025-05-20', '2025-05-15', 30)
        """,
        "insert into read_cycle_route (read_cycle_id, route_id) values (51, 40)");
    pause("Not needed yet");
    assertThat(in(() -> cycles.open(51))).isEqualTo(3);

    resume();
    assertThatExceptionOfType(RouteInOtherCycle.class)
        .isThrownBy(() -> in(() -> cycles.open(CYCLE)));
  }

  @Test
  void routeOfACyclePausedWhileItIsReadIsNotReadForAnother() throws Exception {
    routeOfACyclePausedBeforeItsOpeningMayBeReadForAnother();
    in(
        () -> {
          cycles.pause(51, "Flooded streets");
          return null;
        });

    assertThatExceptionOfType(RouteInOtherCycle.class)
        .isThrownBy(() -> in(() -> cycles.open(CYCLE)));
  }

  @Test
  void whoPausedWhenAndWhyIsKept() throws Exception {
    pause("Flooded streets");
    resume();

    assertThat(
            owned(
                "select actor || ' ' || (after ->> 'state') || ' '"
                    + " || coalesce(after ->> 'pause_reason', '-') from audit_event"
                    + " where entity = 'read_cycle' and tenant_id = "
                    + tenant
                    + " order by id"))
        .containsExactly(
            "sam.supervisor@example.org PAUSED Flooded streets",
            "sam.supervisor@example.org SCHEDULED -");
  }

  private static ReadCycleService on(String instant) {
    return ReadCycleFixtures.service(
        app.database(), new FixedTenant(instant), new RecordedEvents<>());
  }

  private void pause(String reason) throws Exception {
    in(
        () -> {
          cycles.pause(CYCLE, reason);
          return null;
        });
  }

  private void resume() throws Exception {
    in(
        () -> {
          cycles.resume(CYCLE);
          return null;
        });
  }

  private ReadCycleRow cycle() throws Exception {
    return in(() -> queries.find(CYCLE)).orElseThrow();
  }

  private static List<String> owned(String query) throws Exception {
    try (Connection connection = scratch.owner().connect()) {
      return Sql.list(connection, query, row -> row.getString(1));
    }
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(MeteredTown.supervisor(tenant), work);
  }
}
