package io.smart360.billing.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillRunChunkIT {

  private ScratchDatabase scratch;
  private TestTransactions owner;
  private TestTransactions app;
  private long tenant = 1;

  @BeforeEach
  void createDatabase() throws Exception {
    scratch = ScratchDatabase.create();
    owner = new TestTransactions(scratch.owner());
    app = new TestTransactions(scratch.app());
  }

  @AfterEach
  void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
    scratch.close();
  }

  @Test
  void everyHouseholdGetsItsBillFromReadingsToTheCent() throws Exception {
    MeteredTown.create(owner, tenant, 25);

    workAll(MeteredTown.RUN, 10);

    assertThat(number("select count(*) from bill where state = 'DRAFT'")).isEqualTo(25);
    assertThat(texts("select distinct amount from bill")).containsExactly(MeteredTown.BILL);
    assertThat(texts("select distinct due_on from bill")).containsExactly("2026-06-01");
    assertThat(
            texts(
                """
                select l.line_no || ' ' || l.service || ' ' || l.component || ' ' || l.amount
                from charge_line l join bill b on b.id = l.bill_id
                where b.account_id = 1000001 order by l.line_no
                """))
        .containsExactly(
            "1 WATER service 18.50",
            "2 WATER use 32.00",
            "3 WATER use 9.60",
            "4 WATER sales-tax 3.01",
            "5 SEWER use 25.20");
    assertThat(texts("select distinct use || ' ' || rolled_over from segment_reading"))
        .containsExactly("12.0000 false");
    assertThat(number("select count(*) from bill_segment where service = 'SEWER'")).isEqualTo(25);
  }

  @Test
  void agreementOfAFormerSystemIsBilledFromWhereThatOneEnded() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 2);
    town.execute(
        "update connection_holding set held_start = '2025-01-01'",
        "update connection_holding set billed_until = '2026-04-01' where account_id = 1000001",
        "update meter_reading set source = 'MIGRATION', state = 'BILLED'"
            + " where read_on < '2026-04-01'");

    town.bill(app, MeteredTown.RUN);

    assertThat(
            texts(
                "select s.service || ' ' || s.period_start || ' ' || s.period_end"
                    + " from bill_segment s order by s.service"))
        .containsExactly("SEWER 2026-04-01 2026-05-01", "WATER 2026-04-01 2026-05-01");
    assertThat(texts("select amount from bill")).containsExactly(MeteredTown.BILL);
    assertThat(texts("select account_id || ' ' || code from bill_exception"))
        .as("nobody said until when the other one is billed")
        .containsExactly("1000002 BX-E13");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 24, 64})
  void manyWorkersRacingBillEachHouseholdOnce(int workers) throws Exception {
    MeteredTown.create(owner, tenant, 200);

    race(workers, 7);

    assertThat(number("select count(*) from bill")).isEqualTo(200);
    assertThat(number("select count(distinct account_id) from bill")).isEqualTo(200);
    assertThat(number("select count(*) from bill_run_item where state = 'BILLED'")).isEqualTo(200);
  }

  @Test
  void selectingTwiceAddsNothing() throws Exception {
    MeteredTown.create(owner, tenant, 3);

    int first = in(connection -> RunItemsRepository.select(connection, MeteredTown.RUN));
    int second = in(connection -> RunItemsRepository.select(connection, MeteredTown.RUN));

    assertThat(first).isEqualTo(3);
    assertThat(second).isZero();
  }

  @Test
  void accountsThatDoNotTakePartAreListedByReason() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 4);
    town.execute(
        """
        update account set bill_hold_reason = 'dispute', bill_hold_until = '2026-05-31'
        where id = 1000001
        """,
        "update account set status = 'PENDING' where id = 1000002",
        "update connection_holding set held_start = '2026-05-01' where account_id = 1000003",
        "delete from holding_plan where holding_id in (3000003, 3500003)");

    in(connection -> RunItemsRepository.select(connection, MeteredTown.RUN));

    assertThat(
            texts(
                """
                select account_id || ' ' || state || ' ' || coalesce(reason, '')
                from bill_run_item order by account_id
                """))
        .containsExactly(
            "1000001 NOT_ELIGIBLE BX-E16",
            "1000002 NOT_ELIGIBLE BX-E17",
            "1000003 NOT_ELIGIBLE BX-E17",
            "1000004 PENDING ");
  }

  @Test
  void heldAccountsSayWhyAndDoNotStopTheOthers() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 5);
    town.execute(
        "delete from meter_reading where register_id = 6000001 and read_on = '2026-04-30'",
        "update meter_reading set state = 'EXEMPTION' where id = 7500002",
        "delete from holding_plan where holding_id = 3000003",
        "update meter_reading set value = 90 where id = 7500004");

    ChunkResult result = workAll(MeteredTown.RUN, 10);

    assertThat(result).isEqualTo(new ChunkResult(5, 1, 4, 0));
    assertThat(
            texts(
                """
                select i.account_id || ' ' || i.reason || ' ' || e.severity || ' ' || e.stage
                from bill_run_item i join bill_exception e
                  on e.run_id = i.run_id and e.account_id = i.account_id
                where i.state = 'HELD' order by i.account_id
                """))
        .containsExactly(
            "1000001 BX-E03 BLOCK READINGS",
            "1000002 BX-E04 BLOCK READINGS",
            "1000003 BX-E01 BLOCK CALCULATION",
            "1000004 BX-E06 BLOCK READINGS");
  }

  @Test
  void billWithAWarningGoesToReview() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 2);
    town.execute("update consumer set email = 'nowhere' where id = 1000001");

    workAll(MeteredTown.RUN, 10);

    assertThat(
            texts(
                """
                select b.state || ' ' || e.code || ' ' || e.text
                from bill b join bill_exception e on e.bill_id = b.id
                """))
        .containsExactly("IN_REVIEW BX-E15 \"nowhere\" is no valid e-mail address.");
  }

  @Test
  void accountThatTheDatabaseRefusesIsHeldAlone() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 5);
    town.execute(
        """
        insert into bill (id, utility_id, account_id, run_id, state, period_start, period_end,
                          bill_on, due_on, currency, charges, taxes, amount, estimated)
        values (1, 10, 1000003, 30, 'HELD', '2026-04-01', '2026-05-01', '2026-05-01',
                '2026-06-01', 'USD', 0, 0, 0, false)
        """);

    ChunkResult result = workAll(MeteredTown.RUN, 10);

    assertThat(result).isEqualTo(new ChunkResult(5, 4, 1, 1));
    assertThat(texts("select account_id || ' ' || code from bill_exception"))
        .containsExactly("1000003 BX-E99");
  }

  @Test
  void chunkOfAKilledWorkerIsWorkedAgainAndNothingIsLost() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 30);
    select(MeteredTown.RUN);
    RunWork work = terms(MeteredTown.RUN);
    app.in(acting(), () -> chunk(work, 10));

    app.rolledBack(acting(), () -> chunk(work, 10));
    assertThat(number("select count(*) from bill")).isEqualTo(10);

    while (app.in(acting(), () -> chunk(work, 10)).claimed() > 0) {}
    assertThat(number("select count(distinct account_id) from bill")).isEqualTo(30);
    assertThat(texts("select sum(amount) from bill"))
        .containsExactly(
            new BigDecimal(MeteredTown.BILL).multiply(new BigDecimal("30")).toString());
    assertThat(town.acting().tenantId()).isEqualTo(tenant);
  }

  @Test
  void secondOpenRunOfACycleAndPeriodIsRefused() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 1);

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> town.addRun(32, false))
        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("23505"))
        .withMessageContaining("bill_run_once");
    town.addRun(33, true);
  }

  @Test
  void foreignTenantSeesAndClaimsNothing() throws Exception {
    MeteredTown.create(owner, tenant, 5);
    select(MeteredTown.RUN);
    RunWork work = terms(MeteredTown.RUN);
    tenant = 2;
    MeteredTown.create(owner, tenant, 0);

    assertThat(app.in(acting(), () -> chunk(work, 10))).isEqualTo(ChunkResult.NOTHING);
    assertThat(number("select count(*) from bill_run_item")).isZero();

    tenant = 1;
    assertThat(app.in(acting(), () -> chunk(work, 10)).billed()).isEqualTo(5);
  }

  @Test
  void runThatWasCancelledMeanwhileTakesNoChunk() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 5);
    select(MeteredTown.RUN);
    RunWork work = terms(MeteredTown.RUN);

    assertThatExceptionOfType(BillRunInAnotherState.class)
        .isThrownBy(
            () ->
                in(
                    connection ->
                        new ChunkRepository(before("for share", connection, town), work).work(10)));

    assertThat(number("select count(*) from bill")).isZero();
    assertThat(app.in(acting(), () -> chunk(work, 10))).isEqualTo(ChunkResult.NOTHING);
  }

  /** The connection, on which somebody cancels the run just before a statement with these words. */
  private static Connection before(String words, Connection connection, MeteredTown town) {
    return (Connection)
        Proxy.newProxyInstance(
            BillRunChunkIT.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")
                  && arguments[0].toString().contains(words)) {
                cancelElsewhere(town);
              }
              return method.invoke(connection, arguments);
            });
  }

  private static void cancelElsewhere(MeteredTown town) throws Exception {
    Callable<Void> cancel =
        () -> {
          town.execute("update bill_run set state = 'CANCELLED' where id = 30");
          return null;
        };
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      other.submit(cancel).get();
    } finally {
      other.shutdown();
    }
  }

  @Test
  void statementsOfAChunkDoNotGrowWithItsAccounts() throws Exception {
    MeteredTown.create(owner, tenant, 130);
    select(MeteredTown.RUN);
    RunWork work = terms(MeteredTown.RUN);

    int before = app.statements();
    app.in(acting(), () -> chunk(work, 10));
    int small = app.statements() - before;
    app.in(acting(), () -> chunk(work, 120));
    int large = app.statements() - before - small;

    assertThat(large).isEqualTo(small);
    assertThat(small).isLessThanOrEqualTo(17);
  }

  @Test
  void dryRunComesToTheSameCentsAndLeavesNoBill() throws Exception {
    MeteredTown town = MeteredTown.create(owner, tenant, 12);
    town.addRun(MeteredTown.DRY_RUN, true);
    town.execute("delete from meter_reading where id = 7500012");

    workAll(MeteredTown.DRY_RUN, 5);

    assertThat(number("select count(*) from bill")).isZero();
    assertThat(number("select count(*) from meter_reading where state = 'BILLED'")).isZero();
    assertThat(number("select count(*) from simulated_bill")).isEqualTo(11);
    BigDecimal simulated =
        in(connection -> ReconcileRepository.simulations(connection, MeteredTown.DRY_RUN)).amount();

    workAll(MeteredTown.RUN, 5);

    ReconcileRepository.Totals bills =
        in(connection -> ReconcileRepository.bills(connection, MeteredTown.RUN));
    assertThat(bills.amount()).isEqualByComparingTo(simulated);
    ReconcileRepository.Items items =
        in(connection -> ReconcileRepository.items(connection, MeteredTown.RUN));
    assertThat(items).isEqualTo(new ReconcileRepository.Items(0, 12, 11, 1, 0));
    assertThat(bills.complaint(items)).isEmpty();
    assertThat(ReconcileRepository.figures(items, bills).addUp()).isTrue();
  }

  @Test
  void tenThousandHouseholdsAreBilledByTwoWorkers() throws Exception {
    MeteredTown.create(owner, tenant, 10_000);
    owner.execute(acting(), "analyze");
    select(MeteredTown.RUN);

    long start = System.nanoTime();
    race(2, 1000);
    double seconds = (System.nanoTime() - start) / 1e9;

    assertThat(number("select count(*) from bill")).isEqualTo(10_000);
    System.out.printf(
        "10,000 bills (50,000 lines) by 2 workers in %.2f s: %.0f bills/s%n",
        seconds, 10_000 / seconds);
  }

  private Acting acting() {
    return Acting.anew(tenant, "bill run");
  }

  private void select(long runId) throws Exception {
    in(connection -> RunItemsRepository.select(connection, runId));
  }

  private RunWork terms(long runId) throws Exception {
    return in(connection -> RunTermsRepository.read(connection, runId));
  }

  private ChunkResult workAll(long runId, int most) throws Exception {
    select(runId);
    RunWork work = terms(runId);
    ChunkResult all = ChunkResult.NOTHING;
    while (true) {
      ChunkResult one = app.in(acting(), () -> chunk(work, most));
      if (one.claimed() == 0) {
        return all;
      }
      all = all.plus(one);
    }
  }

  private ChunkResult chunk(RunWork work, int most) throws SQLException {
    try (Connection connection = app.database().getConnection()) {
      return new ChunkRepository(connection, work).work(most);
    }
  }

  private void race(int workers, int most) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<Future<ChunkResult>> results = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        results.add(threads.submit(() -> workAll(MeteredTown.RUN, most)));
      }
      for (Future<ChunkResult> result : results) {
        result.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Work on a connection of the application's role. */
  private interface Work<T> {

    T on(Connection connection) throws SQLException;
  }

  private <T> T in(Work<T> work) throws Exception {
    Callable<T> call =
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return work.on(connection);
          }
        };
    return app.in(acting(), call);
  }

  private int number(String query) throws Exception {
    return in(connection -> Sql.first(connection, query, row -> row.getInt(1)).orElseThrow());
  }

  private List<String> texts(String query) throws Exception {
    return in(connection -> Sql.list(connection, query, row -> row.getString(1)));
  }
}
