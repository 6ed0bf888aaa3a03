package io.smart360.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.generation.MeteredTown;
import io.smart360.billing.run.exception.BillException;
import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.shared.DateRange;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunBillsIT {

  private static final BillException.Closing CLOSING =
      new BillException.Closing(
          "bob@example.org", "meter is disputed", Instant.parse("2026-05-02T09:00:00Z"));

  private ScratchDatabase scratch;
  private TestTransactions app;
  private MeteredTown town;

  @BeforeEach
  void townWithAMissingReading() throws Exception {
    scratch = ScratchDatabase.create();
    app = new TestTransactions(scratch.app());
    town = MeteredTown.create(new TestTransactions(scratch.owner()), 1, 4);
    town.execute("update meter_reading set state = 'PENDING' where id = 7500002");
  }

  @AfterEach
  void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
    scratch.close();
  }

  @Test
  void checkCountsWhoTakesPartAndWhichReadingsAreThere() throws Exception {
    town.execute(
        "update account set status = 'PENDING' where id = 1000004",
        "delete from meter_reading where id = 7500003");

    Map<String, Integer> eligible =
        in(connection -> RunFactsRepository.eligibility(connection, MeteredTown.RUN));
    BillRunCheck.Readings readings =
        in(connection -> RunFactsRepository.readings(connection, MeteredTown.RUN));

    assertThat(eligible).containsOnly(Map.entry("", 3), Map.entry("BX-E17", 1));
    assertThat(readings).isEqualTo(new BillRunCheck.Readings(3, 1, 0, 1, 0, 1));
    assertThat(readings.unusable()).isEqualTo(2);
  }

  @Test
  void excludedAccountLosesItsDraftAndKeepsItsReason() throws Exception {
    town.bill(app, MeteredTown.RUN);
    exclude(1);

    assertThat(
            texts(
                "select state || ' ' || reason || ' ' || owner from bill_run_item"
                    + " where account_id = 1000001"))
        .containsExactly("EXCLUDED meter is disputed bob@example.org");
    assertThat(texts("select state from bill where account_id = 1000001")).containsExactly("VOID");
    assertThat(
            texts(
                "select distinct s.state from bill_segment s join bill b on b.id = s.bill_id"
                    + " where b.account_id = 1000001"))
        .containsExactly("DROPPED");
    BillRunFigures figures =
        in(connection -> RunBillsRepository.figures(connection, MeteredTown.RUN));
    assertThat(figures)
        .isEqualTo(
            new BillRunFigures(
                4,
                2,
                1,
                1,
                new BigDecimal(MeteredTown.BILL).add(new BigDecimal(MeteredTown.BILL))));
    assertThat(figures.addUp()).isTrue();
  }

  @Test
  void heldAccountThatWasPutRightIsBilledByARetry() throws Exception {
    town.bill(app, MeteredTown.RUN);
    town.execute("update meter_reading set state = 'PASSED' where id = 7500002");

    int none = in(connection -> retry(connection, "BX-E99"));
    int held = in(connection -> retry(connection, "BX-E04"));
    town.bill(app, MeteredTown.RUN);

    assertThat(none).isZero();
    assertThat(held).isEqualTo(1);
    assertThat(texts("select count(*) from bill where state = 'DRAFT'")).containsExactly("4");
    assertThat(texts("select state || ' ' || closed_by from bill_exception"))
        .containsExactly("RESOLVED bob@example.org");
  }

  @Test
  void whoTakesOnWhatIsHeldOwnsItUntilItIsRetried() throws Exception {
    town.bill(app, MeteredTown.RUN);
    assertThat(owners()).containsExactly("HELD nobody");

    int none = in(connection -> takeOnAll(connection, "BX-E99"));
    int taken = in(connection -> takeOnAll(connection, "BX-E04"));
    int again = in(connection -> takeOnAll(connection, "BX-E04"));

    assertThat(List.of(none, taken, again)).containsExactly(0, 1, 0);
    assertThat(owners()).containsExactly("HELD carl@example.org");
    assertThat(texts("select state || ' ' || assigned_to from bill_exception"))
        .containsExactly("IN_PROGRESS carl@example.org");

    in(connection -> retry(connection, "BX-E04"));
    town.bill(app, MeteredTown.RUN);
    assertThat(owners()).containsExactly("HELD nobody");
  }

  @Test
  void accountThatIsLeftOutStaysWithWhoHadItElseWithWhoLeftItOut() throws Exception {
    town.bill(app, MeteredTown.RUN);
    in(connection -> takeOnAll(connection, "BX-E04"));
    exclude(1);
    exclude(2);

    assertThat(owners())
        .containsExactlyInAnyOrder("EXCLUDED bob@example.org", "EXCLUDED carl@example.org");
    assertThat(texts("select state || ' ' || assigned_to || ' ' || closed_by from bill_exception"))
        .containsExactly("SKIPPED carl@example.org bob@example.org");
  }

  @Test
  void whoClosesAMatterOwnsItUnlessSomebodyHasIt() throws Exception {
    town.bill(app, MeteredTown.RUN);
    ownIfNobodyDoes("dora@example.org");
    ownIfNobodyDoes("emil@example.org");
    assertThat(owners()).containsExactly("HELD dora@example.org");

    in(
        connection -> {
          RunBillsRepository.own(
              connection, MeteredTown.RUN, MeteredTown.account(2), "emil@example.org");
          return 1;
        });
    assertThat(owners()).containsExactly("HELD emil@example.org");
  }

  @Test
  void cancelledRunLeavesOnlyVoidDraftsAndTheDaysCanBeBilledAgain() throws Exception {
    town.bill(app, MeteredTown.RUN);
    in(
        connection -> {
          RunBillsRepository.voidDrafts(connection, MeteredTown.RUN, CLOSING);
          return Sql.update(connection, "update bill_run set state = 'CANCELLED' where id = 30");
        });
    town.addRun(40, false);
    town.bill(app, 40);

    assertThat(texts("select state || ' ' || count(*) from bill group by state order by state"))
        .containsExactly("DRAFT 3", "VOID 3");
  }

  @Test
  void overlappingRunAndClosedLedgerAreSeen() throws Exception {
    DateRange half = new DateRange(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 20));
    DateRange may = new DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));

    Optional<RunFactsRepository.OtherRun> inApril =
        in(connection -> RunFactsRepository.overlapping(connection, MeteredTown.CYCLE, half));
    Optional<RunFactsRepository.OtherRun> inMay =
        in(connection -> RunFactsRepository.overlapping(connection, MeteredTown.CYCLE, may));

    assertThat(inApril).contains(new RunFactsRepository.OtherRun(MeteredTown.RUN, "BR-30"));
    assertThat(inMay).isEmpty();

    town.execute(
        "insert into ledger_period (utility_id, period_start, period_end, state)"
            + " values (10, '2026-05-01', '2026-06-01', 'CLOSED')");
    LocalDate billOn = LocalDate.of(2026, 5, 1);
    boolean closed =
        in(
            connection ->
                RunFactsRepository.isLedgerClosed(connection, MeteredTown.UTILITY, billOn));
    assertThat(closed).isTrue();
  }

  private void exclude(int household) throws Exception {
    in(
        connection -> {
          RunBillsRepository.exclude(
              connection, MeteredTown.RUN, MeteredTown.account(household), CLOSING);
          return household;
        });
  }

  private void ownIfNobodyDoes(String user) throws Exception {
    in(
        connection -> {
          RunBillsRepository.ownIfNobodyDoes(
              connection, MeteredTown.RUN, MeteredTown.account(2), user);
          return user;
        });
  }

  private List<String> owners() throws Exception {
    return texts(
        "select state || ' ' || coalesce(owner, 'nobody') from bill_run_item"
            + " where state in ('HELD', 'EXCLUDED')");
  }

  private static int takeOnAll(Connection connection, String code) throws SQLException {
    return RunBillsRepository.takeOnAll(connection, MeteredTown.RUN, code, "carl@example.org");
  }

  private static int retry(Connection connection, String code) throws SQLException {
    return RunBillsRepository.retry(connection, MeteredTown.RUN, code, CLOSING);
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
    return app.in(town.acting(), call);
  }

  private List<String> texts(String query) throws Exception {
    return in(connection -> Sql.list(connection, query, row -> row.getString(1)));
  }
}
