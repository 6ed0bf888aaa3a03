package io.smart360.billing.posting;

import static io.smart360.billing.BilledTown.UTILITY;
import static io.smart360.billing.BilledTown.bill;
import static io.smart360.billing.BilledTown.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.billing.BilledTown;
import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.ledger.JournalBook;
import io.smart360.ledger.JournalDraft;
import io.smart360.ledger.JournalKind;
import io.smart360.ledger.LedgerPeriodIsClosed;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
class BillPostingIT {

  private static final long APRIL = run(4);

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  private final BillPostingService posting = new BillPostingService();
  private final RecordedEvents<BillRunPosted> events = new RecordedEvents<>();
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
  void freshTenant() throws Exception {
    tenant = ++lastTenant;
    BilledTown.register(owner, tenant);
    posting.database = app.database();
    posting.tenant = new FixedTenant("2025-05-02T12:00:00Z");
    posting.posted = events;
  }

  @AfterEach
  void everythingIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
  }

  @Test
  void billIsIssuedWithNumberBalanceBlockAndJournal() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 3);
    town.addRun(4, "APPROVED");

    postWholeRun(APRIL, 10);

    assertThat(
            rows(
                "select number, state, previous_balance, payments, adjustments, total_due from bill"
                    + " order by account_id"))
        .containsExactly(
            "BILL-202505-000001 ISSUED 0.00 0.00 0.00 86.80",
            "BILL-202505-000002 ISSUED 0.00 0.00 0.00 86.80",
            "BILL-202505-000003 ISSUED 0.00 0.00 0.00 86.80");
    assertThat(
            rows(
                "select gl_code, sum(debit), sum(credit) from posting p join bill b"
                    + " on b.journal_id = p.journal_id where b.account_id = 1001"
                    + " group by gl_code order by gl_code"))
        .containsExactly(
            "1100 86.80 0.00",
            "2100 0.00 4.13",
            "4000 0.00 41.60",
            "4010 0.00 21.42",
            "4100 0.00 18.50",
            "4200 0.00 3.00",
            "4800 1.85 0.00");
    assertThat(rows("select distinct state from bill_segment")).containsExactly("FROZEN");
    assertThat(rows("select distinct state from meter_reading")).containsExactly("BILLED");
    assertThat(rows("select text_key, details, actor from timeline_entry where account_id = 1001"))
        .containsExactly(
            "BillIssued [\"BILL-202505-000001\", 86.80, \"USD\", \"2025-04-30\"] bob@example.org");
  }

  @Test
  void runIsPostedTheCycleMovesOnAndTheOutboxTells() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 3);
    town.addRun(4, "APPROVED");

    postWholeRun(APRIL, 2);

    assertThat(rows("select state, posted_at is not null from bill_run"))
        .containsExactly("POSTED t");
    assertThat(rows("select next_period_end from bill_cycle")).containsExactly("2025-05-31");
    assertThat(rows("select topic, key, payload from outbox_message"))
        .containsExactly("BILL_RUN_POSTED 104 {\"bills\": 3, \"runId\": 104, \"amount\": 260.40}");
    assertThat(events.all()).containsExactly(new BillRunPosted(APRIL, 3, new BigDecimal("260.40")));
  }

  @Test
  void balanceBlockTellsWhatHappenedSinceTheLastBill() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 2);
    town.addRun(4, "APPROVED");
    postWholeRun(APRIL, 10);
    post(JournalKind.PAYMENT, "1050", "-80.00");
    post(JournalKind.LATE_FEE, "4400", "5.00");

    town.addRun(5, "APPROVED");
    postWholeRun(run(5), 10);

    assertThat(
            rows(
                "select number, previous_balance, payments, adjustments, total_due from bill"
                    + " where run_id = 105 order by account_id"))
        .containsExactly(
            "BILL-202506-000003 86.80 80.00 5.00 98.60",
            "BILL-202506-000004 86.80 0.00 0.00 173.60");
  }

  @Test
  void paymentBetweenGenerationAndPostingIsOnTheBill() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 1);
    town.addRun(4, "APPROVED");
    post(JournalKind.PAYMENT, "1050", "-50.00");

    postWholeRun(APRIL, 10);

    assertThat(rows("select previous_balance, payments, adjustments, total_due from bill"))
        .containsExactly("0.00 50.00 0.00 36.80");
  }

  @Test
  void billOfNothingIsIssuedWithoutAJournal() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 1);
    town.addRun(4, "APPROVED");
    app.execute(
        town.acting(),
        "insert into charge_line (bill_id, line_no, component, label, charge_type, service,"
            + " gl_code, amount, tariff_version_id, derivation) values (40000001, 8, 'waiver',"
            + " 'Waiver', 'DISCOUNT', 'WATER', '4100', -86.80, 1, '{}')",
        "update bill set charges = -4.13, amount = 0",
        "update bill_run set total = 0");

    postWholeRun(APRIL, 10);

    assertThat(rows("select number, total_due, journal_id is not null from bill"))
        .containsExactly("BILL-202505-000001 0.00 t");
    assertThat(rows("select balance, last_bill_due from account_balance"))
        .containsExactly("0.00 0.00");
  }

  @Test
  void workersThatRacePostEachBillOnceAndLeaveNoGap() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 200);
    town.addRun(4, "POSTING");
    CountDownLatch together = new CountDownLatch(1);
    List<CompletableFuture<Integer>> workers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      workers.add(CompletableFuture.supplyAsync(() -> worker(together, 7)));
    }
    together.countDown();

    int posted = workers.stream().mapToInt(CompletableFuture::join).sum();

    assertThat(posted).isEqualTo(200);
    assertThat(in(() -> posting.finish(APRIL))).isTrue();
    assertThat(rows("select count(distinct number), min(number), max(number) from bill"))
        .containsExactly("200 BILL-202505-000001 BILL-202505-000200");
    assertThat(rows("select state from bill_run")).containsExactly("POSTED");
    assertThat(rows("select sum(balance) from account_balance")).containsExactly("17360.00");
  }

  @Test
  void chunkThatIsRolledBackIsPostedAgainWithTheSameNumbers() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 10);
    town.addRun(4, "POSTING");
    in(() -> posting.postChunk(APRIL, "", 4));

    app.rolledBack(acting(), () -> posting.postChunk(APRIL, "WU-10004", 4));
    assertThat(rows("select count(*) from bill where state = 'ISSUED'")).containsExactly("4");
    assertThat(in(() -> posting.finish(APRIL))).isFalse();
    postWholeRun(APRIL, 4);

    assertThat(rows("select max(number), count(distinct number) from bill"))
        .containsExactly("BILL-202505-000010 10");
    assertThat(rows("select state from bill_run")).containsExactly("POSTED");
  }

  @Test
  void postingAPostedRunAgainChangesNothing() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 2);
    town.addRun(4, "APPROVED");
    postWholeRun(APRIL, 10);

    postWholeRun(APRIL, 10);

    assertThat(rows("select count(*) from journal")).containsExactly("2");
    assertThat(rows("select count(*) from outbox_message")).containsExactly("1");
    assertThat(events.all()).hasSize(1);
  }

  @Test
  void runThatIsNotApprovedIsNotPosted() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 1);
    town.addRun(4, "SUBMITTED");

    assertThatExceptionOfType(BillRunInAnotherState.class).isThrownBy(() -> in(() -> start(APRIL)));
    assertThat(in(() -> posting.postChunk(APRIL, "", 10)).isEmpty()).isTrue();
    assertThat(rows("select state from bill")).containsExactly("DRAFT");
  }

  @Test
  void heldBillIsNotPosted() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 2);
    town.addRun(4, "APPROVED");
    app.execute(
        town.acting(),
        "update bill set state = 'HELD' where account_id = 1001",
        "update bill_run_item set state = 'HELD' where account_id = 1001");

    postWholeRun(APRIL, 10);

    assertThat(rows("select state, number from bill order by account_id"))
        .containsExactly("HELD null", "ISSUED BILL-202505-000001");
  }

  @Test
  void billWhoseReadingWasChangedSinceIsHeldForReview() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 3);
    town.addRun(4, "APPROVED");
    app.execute(
        town.acting(),
        "update meter_reading set state = 'PENDING' where connection_id = 2 and state = 'PASSED'");

    postWholeRun(APRIL, 10);

    assertThat(rows("select state from bill order by account_id"))
        .containsExactly("ISSUED", "HELD", "ISSUED");
    assertThat(rows("select code, severity, stage, account_id from bill_exception"))
        .containsExactly("BX-E04 BLOCK POSTING 1002");
    assertThat(rows("select state, eligible, billed, held, total from bill_run"))
        .containsExactly("POSTED 3 2 1 173.60");
  }

  @Test
  void closedPeriodStopsPostingUntilItIsReopened() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 1);
    town.addRun(4, "APPROVED");
    app.execute(
        town.acting(),
        "insert into ledger_period (utility_id, period_start, period_end, state)"
            + " values (10, '2025-05-01', '2025-06-01', 'CLOSED')");

    assertThatExceptionOfType(LedgerPeriodIsClosed.class).isThrownBy(() -> postWholeRun(APRIL, 10));
    in(
        () -> {
          posting.recordFailure(APRIL, "closed");
          return null;
        });
    assertThat(rows("select state, failure from bill_run")).containsExactly("POSTING closed");

    app.execute(town.acting(), "update ledger_period set state = 'OPEN'");
    in(
        () -> {
          posting.retry(APRIL);
          return null;
        });
    postWholeRun(APRIL, 10);
    assertThat(rows("select state, failure from bill_run")).containsExactly("POSTED null");
  }

  @Test
  void runWhoseSumsDisagreeIsNotPosted() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 2);
    town.addRun(4, "APPROVED");
    app.execute(town.acting(), "update bill set state = 'VOID' where account_id = 1002");

    assertThatExceptionOfType(PostingDoesNotReconcile.class)
        .isThrownBy(() -> postWholeRun(APRIL, 10))
        .withMessageContaining("1 billed accounts have no issued bill");
    assertThat(rows("select state from bill_run")).containsExactly("POSTING");
  }

  @Test
  void anotherTenantCannotPostTheRun() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 1);
    town.addRun(4, "POSTING");
    long other = ++lastTenant;
    BilledTown.register(owner, other);
    BilledTown.create(app, other, 1);

    assertThatExceptionOfType(BillRunNotFound.class)
        .isThrownBy(
            () ->
                app.in(
                    Acting.anew(other, "eve@example.org"), () -> posting.postChunk(APRIL, "", 1)));
  }

  @Test
  void statementsOfAChunkDoNotGrowWithItsBills() throws Exception {
    BilledTown town = BilledTown.create(app, tenant, 300);
    town.addRun(4, "POSTING");
    int before = app.statements();
    in(() -> posting.postChunk(APRIL, "", 1));
    int forOne = app.statements() - before;

    before = app.statements();
    in(() -> posting.postChunk(APRIL, "WU-10001", 299));

    assertThat(app.statements() - before).isEqualTo(forOne).isLessThanOrEqualTo(22);
  }

  private void postWholeRun(long runId, int size) throws Exception {
    in(() -> start(runId));
    String after = "";
    while (true) {
      String from = after;
      PostedChunk chunk = in(() -> posting.postChunk(runId, from, size));
      if (chunk.isEmpty()) {
        break;
      }
      after = chunk.lastAccount();
    }
    in(() -> posting.finish(runId));
  }

  private Long start(long runId) {
    posting.start(runId);
    return runId;
  }

  /** Posts until nothing is left, as a worker does; returns how many bills it posted. */
  private int worker(CountDownLatch together, int size) {
    try {
      together.await();
      int posted = 0;
      String after = "";
      while (true) {
        String from = after;
        PostedChunk chunk = in(() -> posting.postChunk(APRIL, from, size));
        posted += chunk.bills();
        if (chunk.isEmpty() && from.isEmpty()) {
          return posted;
        }
        after = chunk.isEmpty() ? "" : chunk.lastAccount();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Moves account 1001 against a code; a positive amount is owed. */
  private void post(JournalKind kind, String against, String amount) throws Exception {
    BigDecimal owed = new BigDecimal(amount);
    List<JournalDraft.Line> lines =
        owed.signum() > 0
            ? List.of(
                JournalDraft.Line.debit("1100", 1001, owed),
                JournalDraft.Line.credit(against, owed))
            : List.of(
                JournalDraft.Line.debit(against, owed.negate()),
                JournalDraft.Line.credit("1100", 1001, owed.negate()));
    JournalDraft draft =
        new JournalDraft(
            UTILITY,
            new JournalDraft.Source(kind, "test", bill(1, 1)),
            LocalDate.of(2025, 5, 10),
            Currency.getInstance("USD"),
            "Between two bills",
            Optional.empty(),
            lines);
    in(
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return JournalBook.post(connection, List.of(draft));
          }
        });
  }

  private List<String> rows(String query) throws Exception {
    return in(
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return Sql.list(
                connection,
                query,
                row -> {
                  StringBuilder text = new StringBuilder();
                  for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(i == 1 ? "" : " ").append(row.getString(i));
                  }
                  return text.toString();
                });
          }
        });
  }

  private Acting acting() {
    return Acting.anew(tenant, BilledTown.APPROVER);
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(acting(), work);
  }
}
