package io.smart360.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.metering.cycle.CycleClosing;
import io.smart360.metering.cycle.ReadCycleClosed;
import io.smart360.metering.cycle.ReadCycleFixtures;
import io.smart360.metering.cycle.ReadCycleInAnotherState;
import io.smart360.metering.cycle.ReadCycleProgress;
import io.smart360.metering.cycle.ReadCycleQueries;
import io.smart360.metering.cycle.ReadCycleService;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.shared.DateRange;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingValidationIT {

  private static final ValidationScope CYCLE = new ValidationScope.OfCycle(MeteredTown.CYCLE);

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  private final ReadingValidationService validation = new ReadingValidationService();
  private final RecordedEvents<ReadCycleClosed> closed = new RecordedEvents<>();
  private ReadCycleService cycles;
  private ReadCycleQueries cycleQueries;
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
    MeteredTown.found(owner, tenant, 5);
    FixedTenant clock = new FixedTenant("2025-04-16T12:00:00Z");
    validation.database = app.database();
    validation.tenant = clock;
    cycles = ReadCycleFixtures.service(app.database(), clock, closed);
    cycleQueries = ReadCycleFixtures.queries(app.database());
    in(() -> cycles.open(MeteredTown.CYCLE));
  }

  @AfterEach
  void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
  }

  @Test
  void usualReadingPassesWithItsUseAndExpectation() throws Exception {
    MeteredTown.collect(owner, tenant, 1, "1015");

    assertThat(validate()).isEqualTo(new ValidatedChunk(1, 0, 0));
    assertThat(reading(1))
        .isEqualTo("PASSED use 15 expected 15 previous 2025-03-16 rolled false rules 70");
    assertThat(findings(1)).isEmpty();
    assertThat(progress().validated()).isEqualTo(1);
  }

  @Test
  void useAboveTwiceTheExpectedIsFlaggedAndJustBelowPasses() throws Exception {
    MeteredTown.collect(owner, tenant, 1, "1031");
    MeteredTown.collect(owner, tenant, 2, "1029");
    validate();

    assertThat(reading(1)).startsWith("EXEMPTION use 31 expected 15");
    assertThat(findings(1))
        .containsExactly("VEE-06 SUSPECT Use 31.0 is 106.7 % above expected 15.0 106.7");
    assertThat(reading(2)).startsWith("PASSED use 29");
    assertThat(progress().suspect()).isEqualTo(1);
  }

  @Test
  void registerThatPassesThroughZeroUsedWhatItTurned() throws Exception {
    MeteredTown.lastValue(owner, tenant, 1, "99800");
    MeteredTown.pastUse(owner, tenant, 1, "350");
    MeteredTown.collect(owner, tenant, 1, "150");
    validate();

    assertThat(reading(1)).startsWith("PASSED use 350 expected 350");
    assertThat(reading(1)).contains("rolled true");
    assertThat(findings(1)).hasSize(1).first().asString().startsWith("VEE-05 WARN");
  }

  @Test
  void registerThatStandsFarLowerIsSuspect() throws Exception {
    MeteredTown.lastValue(owner, tenant, 1, "50000");
    MeteredTown.collect(owner, tenant, 1, "150");
    validate();

    assertThat(reading(1)).startsWith("EXEMPTION use -49850");
    assertThat(findings(1)).anySatisfy(f -> assertThat(f).startsWith("VEE-04 SUSPECT"));
  }

  @Test
  void valuesExchangedBetweenNeighboursAreRecognised() throws Exception {
    MeteredTown.lastValue(owner, tenant, 2, "5000");
    MeteredTown.collect(owner, tenant, 1, "5015");
    MeteredTown.collect(owner, tenant, 2, "1015");
    validate();

    assertThat(findings(1)).anySatisfy(f -> assertThat(f).startsWith("VEE-30").contains("M-2"));
    assertThat(findings(2)).anySatisfy(f -> assertThat(f).startsWith("VEE-30").contains("M-1"));
  }

  @Test
  void meterThatCouldNotBeReadIsMissingWithItsReason() throws Exception {
    MeteredTown.notRead(owner, tenant, 1, "DOG");
    validate();

    assertThat(reading(1)).startsWith("REJECTED");
    assertThat(findings(1)).anySatisfy(f -> assertThat(f).startsWith("VEE-01"));
    assertThat(task(1)).isEqualTo("MISSING DOG");
  }

  @Test
  void exchangedMeterIsMeasuredFromItsOwnInstallation() throws Exception {
    MeteredTown.exchange(owner, tenant, 1, "1005", "0");
    in(() -> cycles.open(MeteredTown.CYCLE));
    MeteredTown.collectAt(owner, tenant, 4900, 1, "10");
    validate();

    assertThat(readingOf(4900)).startsWith("PASSED use 10 expected 10 previous 2025-03-26");
  }

  @Test
  void multiplierCountsAndUseOfAVacantOrDisconnectedConnectionIsSuspect() throws Exception {
    owner.execute(
        MeteredTown.supervisor(tenant),
        "update register set multiplier = 10 where id = 4001",
        "update meter_reading set use = 150 where register_id = 4001",
        "update connection_holding set held_end = '2025-04-01' where connection_id = 1002",
        "update connection set status = 'DISCONNECTED' where id = 1003");
    MeteredTown.collect(owner, tenant, 1, "1015");
    MeteredTown.collect(owner, tenant, 2, "1015");
    MeteredTown.collect(owner, tenant, 3, "1015");
    validate();

    assertThat(reading(1)).startsWith("PASSED use 150 expected 150");
    assertThat(findings(2)).anySatisfy(f -> assertThat(f).startsWith("VEE-11"));
    assertThat(findings(3)).anySatisfy(f -> assertThat(f).startsWith("VEE-10"));
  }

  @Test
  void ruleOfTheUtilityTakesThePlaceOfTheCatalogues() throws Exception {
    owner.execute(
        MeteredTown.supervisor(tenant),
        "insert into vee_rule_setting (rule_set_id, rule, scope, scope_value, parameters) values"
            + " (70, 'VEE-06', 'CATEGORY', 'RESIDENTIAL', '{\"HIGH_PERCENT\": 200}')");
    MeteredTown.collect(owner, tenant, 1, "1031");
    validate();

    assertThat(reading(1)).startsWith("PASSED");
  }

  @Test
  void irrigatorUsesNothingOutOfSeasonAndNobodyWonders() throws Exception {
    owner.execute(
        MeteredTown.supervisor(tenant),
        "insert into vee_rule_setting (rule_set_id, rule, scope, scope_value, parameters) values"
            + " (70, 'VEE-09', 'CATEGORY', 'IRRIGATION',"
            + " '{\"IRRIGATION_FIRST_MONTH\": 5, \"IRRIGATION_LAST_MONTH\": 9}')",
        "update account set category = 'IRRIGATION' where id = 2001");
    MeteredTown.collect(owner, tenant, 1, "1000");
    MeteredTown.collect(owner, tenant, 2, "1000");
    validate();

    assertThat(reading(1)).startsWith("PASSED use 0");
    assertThat(findings(2)).anySatisfy(f -> assertThat(f).startsWith("VEE-07"));
  }

  @Test
  void laterReadingWaitsForTheEarlierOfItsRegister() throws Exception {
    MeteredTown.collectAt(owner, tenant, 4001, 1, "1012", "2025-04-12");
    MeteredTown.collectAt(owner, tenant, 4001, 1, "1015", "2025-04-15");

    assertThat(validate(1).judged()).isEqualTo(1);
    validate();

    assertThat(
            inSql(
                "select trim_scale(use) from meter_reading where register_id = 4001"
                    + " and read_on > '2025-04-01' order by read_on"))
        .containsExactly("12", "3");
  }

  @Test
  void whatNobodyReadIsEstimatedWhenTheCycleIsClosed() throws Exception {
    MeteredTown.collect(owner, tenant, 1, "1015");
    validate();

    assertThat(in(() -> cycles.close(MeteredTown.CYCLE, CycleClosing.ESTIMATE_MISSING)))
        .isEqualTo(4);
    assertThat(in(validation::cyclesToEstimate))
        .containsExactly(new CycleToEstimate(MeteredTown.CYCLE, MeteredTown.UTILITY));
    EstimatedChunk chunk =
        in(() -> validation.estimateChunk(MeteredTown.CYCLE, ClassAverages.NONE, 0, 100));
    in(
        () -> {
          validation.finishEstimates(MeteredTown.CYCLE);
          return null;
        });

    assertThat(chunk.estimated()).isEqualTo(4);
    assertThat(reading(2)).startsWith("ESTIMATED use 15 expected - previous 2025-03-16");
    assertThat(
            inSql(
                "select estimate_method || ' ' || trim_scale(value) || ' ' || estimates_in_row"
                    + " || ' ' || (estimate_inputs -> 'inputs' ->> 'periods') from meter_reading"
                    + " where register_id = 4002 and state = 'ESTIMATED'"))
        .containsExactly("E1 1015 1 3");
    assertThat(progress().missing()).isZero();
    assertThat(progress().estimated()).isEqualTo(4);
    assertThat(in(validation::cyclesToEstimate)).isEmpty();
    assertThat(closed.all())
        .containsExactly(
            new ReadCycleClosed(
                MeteredTown.CYCLE, MeteredTown.UTILITY, CycleClosing.ESTIMATE_MISSING));
    assertThat(
            in(() -> validation.estimateChunk(MeteredTown.CYCLE, ClassAverages.NONE, 0, 100))
                .isEmpty())
        .isTrue();
  }

  @Test
  void billRunHasWhatIsMissingInClosedCyclesOfItsPeriodEstimated() throws Exception {
    DateRange april = new DateRange(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 5, 1));
    DateRange may = new DateRange(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 6, 1));

    assertThat(in(() -> cycles.estimateMissing(MeteredTown.BILL_CYCLE, april)))
        .as("the cycle is still being read")
        .isZero();
    in(() -> cycles.close(MeteredTown.CYCLE, CycleClosing.LEAVE_MISSING));

    assertThat(in(() -> cycles.estimateMissing(MeteredTown.BILL_CYCLE, may))).isZero();
    assertThat(in(() -> cycles.estimateMissing(MeteredTown.BILL_CYCLE, april))).isEqualTo(5);
    assertThat(in(validation::cyclesToEstimate)).hasSize(1);

    in(() -> validation.estimateChunk(MeteredTown.CYCLE, ClassAverages.NONE, 0, 100));

    assertThat(progress().estimated()).isEqualTo(5);
    assertThat(in(() -> cycles.estimateMissing(MeteredTown.BILL_CYCLE, april))).isZero();
  }

  @Test
  void disconnectedMeterIsEstimatedAtItsLastReadingAndThirdEstimateIsFlagged() throws Exception {
    owner.execute(
        MeteredTown.supervisor(tenant),
        "update connection set status = 'DISCONNECTED' where id = 1001",
        "update meter_reading set source = 'ESTIMATE', estimate_method = 'E1' where register_id ="
            + " 4002 and read_on > '2025-02-01'");
    in(() -> cycles.close(MeteredTown.CYCLE, CycleClosing.ESTIMATE_MISSING));
    in(() -> validation.estimateChunk(MeteredTown.CYCLE, ClassAverages.NONE, 0, 100));

    assertThat(
            inSql(
                "select estimate_method || ' ' || trim_scale(value) || ' ' || state || ' '"
                    + " || estimates_in_row from meter_reading where read_cycle_id = 50 and"
                    + " register_id in (4001, 4002) order by register_id"))
        .containsExactly("E7 1000 ESTIMATED 1", "E1 1015 EXEMPTION 3");
    assertThat(findings(2)).anySatisfy(f -> assertThat(f).startsWith("VEE-22"));
  }

  @Test
  void actualReadingTakesThePlaceOfTheEstimateBeforeBilling() throws Exception {
    in(() -> cycles.close(MeteredTown.CYCLE, CycleClosing.ESTIMATE_MISSING));
    in(() -> validation.estimateChunk(MeteredTown.CYCLE, ClassAverages.NONE, 0, 100));
    MeteredTown.collectAt(owner, tenant, 4001, 1, "1014", "2025-04-16");
    validate();

    assertThat(
            inSql(
                "select source || ' ' || state || ' ' || trim_scale(use) from meter_reading where"
                    + " register_id = 4001 and read_cycle_id = 50 order by read_on"))
        .containsExactly("ESTIMATE VOID 15", "MANUAL PASSED 14");
  }

  @Test
  void openingTwiceAddsNothingAndClosedCycleIsNotOpened() throws Exception {
    assertThat(in(() -> cycles.open(MeteredTown.CYCLE))).isZero();
    assertThat(progress().total()).isEqualTo(5);
    in(() -> cycles.close(MeteredTown.CYCLE, CycleClosing.LEAVE_MISSING));

    assertThatExceptionOfType(ReadCycleInAnotherState.class)
        .isThrownBy(() -> in(() -> cycles.open(MeteredTown.CYCLE)));
    assertThat(progress().missing()).isEqualTo(5);
  }

  @Test
  void chunkOfThousandTakesAsManyStatementsAsOneOfTen() throws Exception {
    MeteredTown.settle(owner, tenant, 6, 1100);
    in(() -> cycles.open(MeteredTown.CYCLE));
    MeteredTown.collectAll(owner, tenant, 1, 10);
    int ten = statementsOf(() -> validate(2000));
    MeteredTown.collectAll(owner, tenant, 11, 1010);
    int thousand = statementsOf(() -> validate(2000));

    assertThat(thousand).isEqualTo(ten);
    assertThat(progress().validated()).isEqualTo(1010);
  }

  @Test
  void anotherTenantsReadingsAreNotTouched() throws Exception {
    MeteredTown.collect(owner, tenant, 1, "1015");
    long other = ++lastTenant;
    MeteredTown.found(owner, other, 1);

    ValidatedChunk chunk =
        app.in(
            MeteredTown.supervisor(other),
            () -> validation.validateChunk(CYCLE, ClassAverages.NONE, 100));

    assertThat(chunk.isEmpty()).isTrue();
    assertThat(reading(1)).startsWith("COLLECTED");
    assertThat(in(validation::utilitiesWaiting)).containsExactly(MeteredTown.UTILITY);
  }

  private ValidatedChunk validate() throws Exception {
    return validate(1000);
  }

  private ValidatedChunk validate(int size) throws Exception {
    return in(() -> validation.validateChunk(CYCLE, ClassAverages.NONE, size));
  }

  private ReadCycleProgress progress() throws Exception {
    return in(() -> cycleQueries.find(MeteredTown.CYCLE)).orElseThrow().progress();
  }

  private String reading(int meter) throws Exception {
    return readingOf(4000 + meter);
  }

  private String readingOf(long register) throws Exception {
    return inSql(
            """
            select state || ' use ' || coalesce(trim_scale(use)::text, '-') || ' expected '
                   || coalesce(trim_scale(expected_use)::text, '-') || ' previous '
                   || coalesce(previous_on::text, '-') || ' rolled ' || rolled_over || ' rules '
                   || coalesce(rule_set_id::text, '-')
            from meter_reading where read_cycle_id = 50 and register_id = %d
            order by read_on desc limit 1
            """
                .formatted(register))
        .get(0);
  }

  private List<String> findings(int meter) throws Exception {
    return inSql(
        """
        select f.rule || ' ' || f.severity || ' ' || f.sentence
               || coalesce(' ' || (f.inputs -> 'numbers' ->> 'overPercent'), '')
        from reading_finding f join meter_reading m on m.id = f.reading_id
        where m.register_id = %d order by f.finding_no
        """
            .formatted(4000 + meter));
  }

  private String task(int meter) throws Exception {
    return inSql(
            "select state || ' ' || coalesce(reason, '-') from read_task where register_id = "
                + (4000 + meter))
        .get(0);
  }

  private int statementsOf(Callable<?> work) throws Exception {
    int before = app.statements();
    work.call();
    return app.statements() - before;
  }

  private List<String> inSql(String query) throws Exception {
    return in(
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return Sql.list(connection, query, row -> row.getString(1));
          }
        });
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(MeteredTown.supervisor(tenant), work);
  }
}
