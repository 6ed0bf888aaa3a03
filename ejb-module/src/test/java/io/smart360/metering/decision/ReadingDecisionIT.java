package io.smart360.metering.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.identity.Roles;
import io.smart360.metering.MeteredTown;
import io.smart360.metering.ReadingValidationFixtures;
import io.smart360.metering.ReadingValidationService;
import io.smart360.metering.ValidationScope;
import io.smart360.metering.cycle.CycleClosing;
import io.smart360.metering.cycle.ReadCycleFixtures;
import io.smart360.metering.cycle.ReadCycleService;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.reading.ReadingStateChangeRefused;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.work.MethodPreview;
import io.smart360.metering.work.ReadingDetails;
import io.smart360.metering.work.ReadingQueries;
import io.smart360.metering.work.ReadingQueriesFixtures;
import io.smart360.metering.work.WorkCounts;
import io.smart360.metering.work.WorkFilter;
import io.smart360.metering.work.WorkRow;
import io.smart360.metering.work.WorkTab;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingDecisionIT {

  private static final WorkFilter ALL = WorkFilter.all(MeteredTown.UTILITY);

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  private final ReadingDecisionService decisions = new ReadingDecisionService();
  private final MissingReadService missing = new MissingReadService();
  private Set<String> rolesOfCaller = Set.of(Roles.METER_DATA_VALIDATOR);
  private ReadingValidationService validation;
  private ReadCycleService cycles;
  private ReadingQueries queries;
  private Acting actor;
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
  void foundTownWithFlaggedReadings() throws Exception {
    tenant = ++lastTenant;
    MeteredTown.found(owner, tenant, 6);
    owner.execute(
        MeteredTown.supervisor(tenant),
        "insert into app_user (id, email, name, password_hash) values"
            + " (1, 'val%1$d@example.org', 'Val Validator', 'x'),".formatted(tenant)
            + " (2, 'sam%1$d@example.org', 'Sam Supervisor', 'x')".formatted(tenant));
    actor = Acting.anew(tenant, "val%d@example.org".formatted(tenant));
    FixedTenant clock = new FixedTenant("2025-04-16T12:00:00Z");
    validation = ReadingValidationFixtures.service(app.database(), clock);
    cycles = ReadCycleFixtures.service(app.database(), clock, new RecordedEvents<>());
    queries = ReadingQueriesFixtures.queries(app.database(), clock);
    decisions.database = app.database();
    decisions.tenant = clock;
    decisions.caller = caller();
    missing.database = app.database();
    missing.tenant = clock;
    in(() -> cycles.open(MeteredTown.CYCLE));
    MeteredTown.collect(owner, tenant, 1, "1200"); // far too high
    MeteredTown.collect(owner, tenant, 2, "1080"); // too high
    MeteredTown.collect(owner, tenant, 3, "900"); // backwards
    MeteredTown.collect(owner, tenant, 4, "1015"); // usual
    in(
        () ->
            validation.validateChunk(
                new ValidationScope.OfCycle(MeteredTown.CYCLE), ClassAverages.NONE, 100));
  }

  @AfterEach
  void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
  }

  @Test
  void workListHasTheFarthestOffFirst() throws Exception {
    assertThat(in(() -> queries.counts(ALL))).isEqualTo(new WorkCounts(3, 0, 0, 0));
    assertThat(suspects())
        .extracting(row -> row.place().meterNumber())
        .containsExactly("M-1", "M-3", "M-2");
    WorkRow first = suspects().get(0);
    assertThat(first.rules()).contains("VEE-06");
    assertThat(first.percentOff().orElseThrow()).isEqualByComparingTo("1233");
    assertThat(first.place().consumer()).contains("Consumer 1");
    assertThat(in(() -> queries.work(WorkTab.SUSPECT, ALL.foundBy(RuleCode.VEE_04), 0, 9)))
        .hasSize(1);
    assertThat(in(() -> queries.work(WorkTab.SUSPECT, ALL.searching("m-2"), 0, 9))).hasSize(1);
    assertThat(in(() -> queries.work(WorkTab.SUSPECT, ALL.onRoute(41), 0, 9))).isEmpty();
    assertThat(in(() -> queries.work(WorkTab.SUSPECT, ALL.inCycle(MeteredTown.CYCLE), 1, 1)))
        .extracting(row -> row.place().meterNumber())
        .containsExactly("M-3");
  }

  @Test
  void readingIsShownWithAllThatSpeaksForOrAgainstIt() throws Exception {
    ReadingDetails details = details(2);

    assertThat(details.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(RuleCode.VEE_06);
              assertThat(finding.sentence()).isEqualTo("Use 80.0 is 433.3 % above expected 15.0");
              assertThat(finding.inputs()).containsEntry("overPercent", "433.3");
              assertThat(finding.ruleSetVersion()).isEqualTo(1);
            });
    assertThat(details.past()).hasSize(12);
    assertThat(details.past().get(0).value())
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1000"));
    assertThat(details.expectedValues())
        .hasValueSatisfying(
            range -> {
              assertThat(range.lowest()).isEqualByComparingTo("1006");
              assertThat(range.highest()).isEqualByComparingTo("1030");
            });
    assertThat(details.neighbours()).hasSize(2);
    assertThat(details.medianUse()).isPresent();
    assertThat(details.estimates())
        .extracting(preview -> preview.method().code() + " " + preview.isDefault())
        .containsExactly("E1 true", "E2 false", "E4 false");
    assertThat(details.estimates().get(2).cause()).isPresent();
    assertThat(details.decisions()).isEmpty();
  }

  @Test
  void flaggedReadingPassesWithAReasonOnly() throws Exception {
    ReadingRef ref = ref(2);
    assertThatExceptionOfType(DecisionNeedsReason.class)
        .isThrownBy(() -> in(() -> decisions.accept(ref, " ")));

    DecidedReading decided = in(() -> decisions.accept(ref, "pool was filled"));

    assertThat(decided.state()).isEqualTo(ReadingState.PASSED);
    assertThat(details(2).decisions())
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.by()).isEqualTo("Val Validator");
              assertThat(decision.reason()).contains("pool was filled");
              assertThat(decision.from()).isEqualTo(ReadingState.EXEMPTION);
            });
    assertThat(in(() -> queries.counts(ALL)).suspect()).isEqualTo(2);
  }

  @Test
  void secondOfTwoDecisionsIsToldWhoWasFirst() throws Exception {
    ReadingRef seenByBoth = ref(2);
    in(() -> decisions.accept(seenByBoth, "pool"));

    assertThatExceptionOfType(ReadingAlreadyDecided.class)
        .isThrownBy(
            () -> asSupervisor(() -> decisions.adjust(seenByBoth, new BigDecimal("1018"), "typo")))
        .withMessage("The reading is already decided by Val Validator");
    assertThat(details(2).decisions()).hasSize(1);
  }

  @Test
  void twoDecisionsAtTheSameMomentLeaveOne() throws Exception {
    ReadingRef ref = ref(2);
    CompletableFuture<DecidedReading> second =
        in(
            () -> {
              decisions.accept(ref, "pool");
              CompletableFuture<DecidedReading> other =
                  CompletableFuture.supplyAsync(() -> exempt(ref));
              awaitWaitingBackend();
              return other;
            });

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .withRootCauseInstanceOf(ReadingAlreadyDecided.class);
    assertThat(details(2).reading().state()).isEqualTo(ReadingState.PASSED);
  }

  @Test
  void adjustedReadingKeepsItsRawValueAndIsMeasuredAgain() throws Exception {
    DecidedReading decided =
        in(() -> decisions.adjust(ref(2), new BigDecimal("1018"), "digits swapped"));

    assertThat(decided.use().orElseThrow()).isEqualByComparingTo("18");
    ReadingDetails details = details(2);
    assertThat(details.reading().state()).isEqualTo(ReadingState.ADJUSTED);
    assertThat(details.rawValue().orElseThrow()).isEqualByComparingTo("1080");
    assertThat(details.reading().value().orElseThrow()).isEqualByComparingTo("1018");
    assertThat(details.findings()).isEmpty();
    assertThat(details.decisions().get(0).valueAfter().orElseThrow()).isEqualByComparingTo("1018");
  }

  @Test
  void valueTheRegisterCannotHaveShownIsNoAdjustment() throws Exception {
    for (String value : List.of("123456", "1018.5", "-1", "999")) {
      assertThatExceptionOfType(AdjustmentRefused.class)
          .isThrownBy(() -> in(() -> decisions.adjust(ref(2), new BigDecimal(value), "try")));
    }
    assertThat(details(2).reading().state()).isEqualTo(ReadingState.EXEMPTION);
    assertThat(details(2).findings()).isNotEmpty();
  }

  @Test
  void backwardsReadingIsNotAcceptedButMayBeARollover() throws Exception {
    assertThatExceptionOfType(ReadingRunsBackwards.class)
        .isThrownBy(() -> in(() -> decisions.accept(ref(3), "fine")));

    DecidedReading decided = in(() -> decisions.acceptAsRollover(ref(3), "meter ran all month"));

    assertThat(decided.use().orElseThrow()).isEqualByComparingTo("99900");
  }

  @Test
  void storedEstimateIsTheOneThatWasShown() throws Exception {
    MethodPreview shown = details(2).estimates().get(0);

    DecidedReading decided =
        in(() -> decisions.estimate(ref(2), Optional.of(shown.method()), "unreadable"));

    assertThat(decided.value()).isEqualTo(shown.reading());
    assertThat(decided.use()).isEqualTo(shown.use());
    assertThat(decided.state()).isEqualTo(ReadingState.ESTIMATED);
    assertThat(details(2).rawValue().orElseThrow()).isEqualByComparingTo("1080");
    assertThatExceptionOfType(EstimateNotPossible.class)
        .isThrownBy(
            () ->
                in(
                    () ->
                        decisions.estimate(
                            ref(1), Optional.of(EstimationMethod.CLASS_AVERAGE), "unreadable")));
  }

  @Test
  void fourthEstimateInARowNeedsASupervisor() throws Exception {
    owner.execute(
        actor,
        "update meter_reading set source = 'ESTIMATE', estimate_method = 'E1' where register_id ="
            + " 4002 and read_on < '2025-04-01' and read_on > '2025-01-01'");
    assertThatExceptionOfType(EstimateNeedsSupervisor.class)
        .isThrownBy(() -> in(() -> decisions.estimate(ref(2), Optional.empty(), "no access")));

    rolesOfCaller = Set.of(Roles.METER_READING_SUPERVISOR);
    assertThat(in(() -> decisions.estimate(ref(2), Optional.empty(), "no access")).state())
        .isEqualTo(ReadingState.ESTIMATED);
  }

  @Test
  void meterIsSentBackTwiceAtMost() throws Exception {
    LocalDate due = LocalDate.of(2025, 4, 18);
    in(() -> decisions.revisit(ref(2), due, "looks wrong"));
    assertThat(in(() -> queries.counts(ALL)).revisit()).isEqualTo(1);
    owner.execute(actor, "update read_task set revisits = 2 where register_id = 4001");

    assertThatExceptionOfType(RevisitsUsedUp.class)
        .isThrownBy(() -> in(() -> decisions.revisit(ref(1), due, "again")));
  }

  @Test
  void leftOutMeterIsExceptedAndASupervisorMayTakeThatBack() throws Exception {
    DecidedReading left = in(() -> decisions.exempt(ref(2), "house burnt down"));
    assertThat(task(2)).isEqualTo("EXEMPTED");

    DecidedReading open = asSupervisor(() -> decisions.reopen(left.reading(), "wrong house"));

    assertThat(open.state()).isEqualTo(ReadingState.PENDING);
    assertThat(task(2)).isEqualTo("COLLECTED");
    assertThat(in(() -> queries.counts(ALL)).pending()).isEqualTo(1);
  }

  @Test
  void billedReadingIsNotOpenedAgain() throws Exception {
    owner.execute(actor, "update meter_reading set state = 'BILLED' where register_id = 4004");

    assertThatExceptionOfType(ReadingStateChangeRefused.class)
        .isThrownBy(() -> asSupervisor(() -> decisions.reopen(refOf(4004), "look again")));
  }

  @Test
  void nobodyDecidesAReadingOfTheirOwn() throws Exception {
    owner.execute(
        actor,
        "update meter_reading set reader = 'VAL%d@example.org' where register_id = 4002"
            .formatted(tenant));

    assertThatExceptionOfType(OwnReading.class)
        .isThrownBy(() -> in(() -> decisions.accept(ref(2), "sure")));
  }

  @Test
  void manyAreDecidedAtOnceAndTheRestIsNamed() throws Exception {
    List<ReadingRef> all = List.of(ref(1), ref(2), ref(3), new ReadingRef(1, 0));

    BulkSummary summary = asSupervisor(() -> decisions.acceptAll(all, "storm"));

    assertThat(summary.done()).isEqualTo(2);
    assertThat(summary.failed())
        .extracting(BulkSummary.Failure::reason)
        .anySatisfy(reason -> assertThat(reason).contains("below the one before"))
        .anySatisfy(reason -> assertThat(reason).contains("no reading"));
    assertThat(asSupervisor(() -> decisions.estimateAll(List.of(ref(3)), "storm")).done())
        .isEqualTo(1);
    List<ReadingRef> tooMany = Collections.nCopies(501, ref(1));
    assertThatExceptionOfType(TooManyAtOnce.class)
        .isThrownBy(() -> asSupervisor(() -> decisions.acceptAll(tooMany, "storm")));
  }

  @Test
  void registerNobodyReadIsEstimatedReadAgainOrLeftOut() throws Exception {
    in(() -> cycles.close(MeteredTown.CYCLE, CycleClosing.LEAVE_MISSING));
    List<WorkRow> rows = in(() -> queries.work(WorkTab.MISSING, ALL, 0, 9));
    assertThat(rows)
        .extracting(row -> row.place().meterNumber() + " " + row.reason().orElse("-"))
        .containsExactly("M-5 NOT_VISITED", "M-6 NOT_VISITED");
    long five = rows.get(0).taskId().orElseThrow();
    long six = rows.get(1).taskId().orElseThrow();

    run(() -> missing.estimate(five, Optional.of(EstimationMethod.AVERAGE_OF_ACTUALS)));
    run(() -> missing.revisit(six, LocalDate.of(2025, 4, 20), "gate was locked"));

    assertThat(in(() -> queries.counts(ALL))).isEqualTo(new WorkCounts(3, 0, 0, 1));
    assertThatExceptionOfType(TaskNotMissing.class)
        .isThrownBy(() -> run(() -> missing.exempt(five, "gone")));
  }

  @Test
  void anotherTenantDecidesAndSeesNothing() throws Exception {
    ReadingRef ref = ref(2);
    long other = ++lastTenant;
    MeteredTown.found(owner, other, 1);
    Acting stranger = MeteredTown.validator(other);

    assertThatExceptionOfType(ReadingNotFound.class)
        .isThrownBy(() -> app.in(stranger, () -> decisions.accept(ref, "mine")));
    assertThat(app.in(stranger, () -> queries.reading(MeteredTown.UTILITY, ref.readingId())))
        .isEmpty();
    assertThat(in(() -> queries.reading(MeteredTown.UTILITY + 1, ref.readingId())))
        .as("another utility of the tenant")
        .isEmpty();
    assertThat(app.in(stranger, () -> queries.counts(ALL))).isEqualTo(new WorkCounts(0, 0, 0, 0));
  }

  private DecidedReading exempt(ReadingRef ref) {
    try {
      return asSupervisor(() -> decisions.exempt(ref, "other"));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitWaitingBackend() throws Exception {
    try (Connection connection = scratch.owner().connect()) {
      for (int i = 0; i < 100_000; i++) {
        if (Sql.first(connection, "select 1 from pg_locks where not granted", row -> row.getInt(1))
            .isPresent()) {
          return;
        }
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("Nobody waits");
  }

  private SessionContext caller() {
    return (SessionContext)
        Proxy.newProxyInstance(
            ReadingDecisionIT.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) -> rolesOfCaller.contains(arguments[0]));
  }

  private List<WorkRow> suspects() throws Exception {
    return in(() -> queries.work(WorkTab.SUSPECT, ALL, 0, 100));
  }

  private ReadingRef ref(int meter) throws Exception {
    return refOf(4000 + meter);
  }

  private ReadingRef refOf(long register) throws Exception {
    try (Connection connection = scratch.owner().connect()) {
      return Sql.first(
              connection,
              "select id, state_version from meter_reading where read_cycle_id = 50"
                  + " and register_id = ? and tenant_id = ?",
              row -> new ReadingRef(row.getLong(1), row.getInt(2)),
              register,
              tenant)
          .orElseThrow();
    }
  }

  private ReadingDetails details(int meter) throws Exception {
    ReadingRef ref = ref(meter);
    return in(() -> queries.reading(MeteredTown.UTILITY, ref.readingId())).orElseThrow();
  }

  private String task(int meter) throws Exception {
    return in(
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return Sql.first(
                    connection,
                    "select state from read_task where register_id = ?",
                    row -> row.getString(1),
                    4000 + meter)
                .orElseThrow();
          }
        });
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(actor, work);
  }

  private void run(Runnable work) throws Exception {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T asSupervisor(Callable<T> work) throws Exception {
    return app.in(Acting.anew(tenant, "sam%d@example.org".formatted(tenant)), work);
  }
}
