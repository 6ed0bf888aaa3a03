package io.smart360.billing.approval;

import static io.smart360.billing.BilledTown.APPROVER;
import static io.smart360.billing.BilledTown.PREPARER;
import static io.smart360.billing.BilledTown.bill;
import static io.smart360.billing.BilledTown.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.billing.BilledTown;
import io.smart360.billing.run.BillRunApprovedByPreparer;
import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.identity.PasswordConfirmationService;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
class ApprovalIT {

  private static final Locale SPANISH = Locale.forLanguageTag("es-US");

  private static final long APRIL = run(4);

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  private final ApprovalService approval = new ApprovalService();
  private final ApprovalQueries queries = new ApprovalQueries();
  private final RecordedEvents<BillRunApproved> events = new RecordedEvents<>();
  private long tenant;
  private BilledTown town;

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
  void townWithARunInReview() throws Exception {
    tenant = ++lastTenant;
    BilledTown.register(owner, tenant);
    town = BilledTown.create(app, tenant, 10);
    approval.database = app.database();
    approval.tenant = new FixedTenant("2025-05-02T12:00:00Z");
    approval.approved = events;
    approval.settings = new ApprovalSettings();
    approval.settings.passwordAbove = new BigDecimal("100000.00");
    approval.passwords = new OnePassword();
    queries.database = app.database();
  }

  /** Knows one password, whoever asks. */
  private static final class OnePassword extends PasswordConfirmationService {

    @Override
    public boolean isConfirmed(String password) {
      return password.equals("right");
    }
  }

  private static Verdict said(String comment) {
    return new Verdict(comment, "");
  }

  @AfterEach
  void everythingIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
  }

  @Test
  void runIsSubmittedTickedAndApprovedByASecondPerson() throws Exception {
    town.addRun(4, "IN_REVIEW");
    as(PREPARER, () -> approval.submit(APRIL));
    tickAll();

    as(APPROVER, () -> approval.approve(APRIL, said("figures as expected")));

    assertThat(rows("select state, submitted_by, approved_by, comment from bill_run"))
        .containsExactly("APPROVED ann@example.org bob@example.org figures as expected");
    assertThat(events.all()).containsExactly(new BillRunApproved(APRIL, APPROVER));
  }

  @Test
  void runOfALargeTotalIsDecidedWithThePasswordOnceMore() throws Exception {
    town.addRun(4, "SUBMITTED");
    tickAll();
    app.execute(town.acting(), "update bill_run set total = 100000.01 where id = " + APRIL);

    assertThatExceptionOfType(PasswordConfirmationMissing.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.approve(APRIL, said("fine"))));
    assertThatExceptionOfType(PasswordConfirmationMissing.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.reject(APRIL, said("no"))));
    assertThatExceptionOfType(PasswordConfirmationDiffers.class)
        .isThrownBy(
            () -> as(APPROVER, () -> approval.approve(APRIL, new Verdict("fine", "wrong"))));
    as(APPROVER, () -> approval.approve(APRIL, new Verdict("fine", "right")));

    assertThat(events.all()).containsExactly(new BillRunApproved(APRIL, APPROVER));
  }

  @Test
  void preparerCannotApproveHisOwnRun() throws Exception {
    town.addRun(4, "SUBMITTED");
    tickAll();

    assertThatExceptionOfType(BillRunApprovedByPreparer.class)
        .isThrownBy(() -> as(PREPARER, () -> approval.approve(APRIL, said("fine"))));
    assertThat(events.all()).isEmpty();
  }

  @Test
  void approvalNeedsAllPointsAndAComment() throws Exception {
    town.addRun(4, "SUBMITTED");

    assertThatExceptionOfType(ChecklistNotFulfilled.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.approve(APRIL, said("fine"))))
        .withMessageContaining("COMPARISON_REVIEWED");
    tickAll();
    assertThatExceptionOfType(ApprovalCommentMissing.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.approve(APRIL, said(" "))));
    as(APPROVER, () -> approval.untick(APRIL, ChecklistPoint.DELIVERY_READY));
    assertThatExceptionOfType(ChecklistNotFulfilled.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.approve(APRIL, said("fine"))));
    assertThat(rows("select state from bill_run")).containsExactly("SUBMITTED");
  }

  @Test
  void openBlockingExceptionStopsApproval() throws Exception {
    town.addRun(4, "SUBMITTED");
    tickAll();
    exception("BX-E03", "BLOCK");

    assertThatExceptionOfType(ChecklistNotFulfilled.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.approve(APRIL, said("fine"))))
        .withMessageContaining("BLOCKING_EXCEPTIONS_SETTLED");
  }

  @Test
  void openedBillsStandForTheWarnings() throws Exception {
    town.addRun(4, "IN_REVIEW");
    exception("BX-E07", "WARN");
    assertThat(checklist().open()).contains(ChecklistPoint.WARNINGS_REVIEWED);

    List<Long> sample = in(() -> queries.sampleBills(APRIL));
    for (long bill : sample) {
      as(APPROVER, () -> approval.openBill(bill));
    }

    assertThat(sample).hasSize(10);
    assertThat(checklist().item(ChecklistPoint.WARNINGS_REVIEWED).finding())
        .isEqualTo("1 open, 10 bills opened");
    assertThat(checklist().open()).doesNotContain(ChecklistPoint.WARNINGS_REVIEWED);
  }

  @Test
  void billOfNoRunInReviewIsNotOpened() throws Exception {
    town.addRun(4, "GENERATED");

    assertThatExceptionOfType(BillNotInReview.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.openBill(bill(4, 1))));
  }

  @Test
  void closedPeriodStopsApproval() throws Exception {
    town.addRun(4, "SUBMITTED");
    tickAll();
    app.execute(
        town.acting(),
        "insert into ledger_period (utility_id, period_start, period_end, state)"
            + " values (10, '2025-05-01', '2025-06-01', 'CLOSED')");

    assertThatExceptionOfType(ChecklistNotFulfilled.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.approve(APRIL, said("fine"))))
        .withMessageContaining("LEDGER_PREVIEW_BALANCES");
  }

  @Test
  void computedPointsCannotBeTicked() throws Exception {
    town.addRun(4, "IN_REVIEW");

    assertThatExceptionOfType(PointIsComputed.class)
        .isThrownBy(
            () ->
                as(
                    APPROVER,
                    () -> approval.tick(APRIL, ChecklistPoint.BLOCKING_EXCEPTIONS_SETTLED, "")));
  }

  @Test
  void checklistOfAnApprovedRunStaysAsItWas() throws Exception {
    town.addRun(4, "SUBMITTED");
    tickAll();
    Checklist before = checklist();

    as(APPROVER, () -> approval.approve(APRIL, said("fine")));
    app.execute(
        town.acting(),
        "update bill set state = 'VOID' where run_id = 104",
        "delete from bill_run_check");

    assertThat(checklist().open()).isEmpty();
    assertThat(checklist().items())
        .usingRecursiveComparison()
        .ignoringFields("said")
        .isEqualTo(before.items());
    assertThat(checklist().item(ChecklistPoint.BLOCKING_EXCEPTIONS_SETTLED).words(SPANISH))
        .isEqualTo("0 abiertas");
  }

  @Test
  void rejectedRunComesBackWithItsCommentAndWithoutItsTicks() throws Exception {
    town.addRun(4, "SUBMITTED");
    tickAll();

    as(APPROVER, () -> approval.reject(APRIL, said("tariff of May used")));
    as(PREPARER, () -> approval.beginReview(APRIL));

    assertThat(rows("select state, comment from bill_run"))
        .containsExactly("IN_REVIEW tariff of May used");
    assertThat(rows("select * from bill_run_check")).isEmpty();
  }

  @Test
  void runIsNotApprovedBeforeItIsSubmitted() throws Exception {
    town.addRun(4, "IN_REVIEW");

    assertThatExceptionOfType(BillRunInAnotherState.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.approve(APRIL, said("fine"))))
        .satisfies(e -> assertThat(e.getMessage()).contains("is now IN_REVIEW"));
  }

  @Test
  void ledgerPreviewIsWhatWillBePosted() throws Exception {
    town.addRun(4, "IN_REVIEW");

    LedgerPreview preview = in(() -> queries.ledgerPreview(APRIL));

    assertThat(preview.rows())
        .extracting(row -> row.code() + " " + row.debit() + " " + row.credit())
        .containsExactly(
            "1100 868.00 0",
            "2100 0 41.30",
            "4000 0 416.00",
            "4010 0 214.20",
            "4100 0 185.00",
            "4200 0 30.00",
            "4800 18.50 0");
    assertThat(preview.debit()).isEqualByComparingTo(preview.credit());
  }

  @Test
  void runIsComparedWithTheRunBeforeIt() throws Exception {
    town.addRun(4, "SUBMITTED");
    app.execute(town.acting(), "update bill_run set state = 'CLOSED' where id = 104");
    town.addRun(5, "IN_REVIEW");
    raise(bill(5, 3), "60.00");
    raise(bill(5, 7), "-50.00");

    RunComparison comparison = in(() -> queries.comparison(run(5)));

    assertThat(comparison.before()).get().extracting(RunFigures::runId).isEqualTo(APRIL);
    assertThat(comparison.lastYear()).isEmpty();
    assertThat(comparison.figures())
        .extracting(f -> f.figure() + " " + f.of() + " " + f.now() + " " + f.mark())
        .contains(
            "BILLS  10 NONE",
            "AMOUNT  878.00 NONE",
            "AVERAGE_BILL  87.80 NONE",
            "CONSUMPTION WATER 120.0000 NONE",
            "CONSUMPTION SEWER 102.0000 NONE",
            "CHARGE OTHER 10.00 RED");
    assertThat(comparison.needsExplanation()).isTrue();
    assertThat(comparison.rises())
        .extracting(c -> c.accountNumber() + " " + c.consumer() + " " + c.change())
        .containsExactly("WU-10003 Household 3 60.00");
    assertThat(comparison.falls())
        .extracting(c -> c.accountNumber() + " " + c.change())
        .containsExactly("WU-10007 -50.00");
    assertThat(comparison.now().bands())
        .containsExactly(
            new RunFigures.AmountBand(2, 1),
            new RunFigures.AmountBand(3, 8),
            new RunFigures.AmountBand(4, 1));
  }

  @Test
  void redDifferenceMustBeExplained() throws Exception {
    town.addRun(4, "SUBMITTED");
    app.execute(town.acting(), "update bill_run set state = 'CLOSED' where id = 104");
    town.addRun(5, "IN_REVIEW");
    raise(bill(5, 3), "60.00");

    assertThatExceptionOfType(ApprovalCommentMissing.class)
        .isThrownBy(
            () ->
                as(APPROVER, () -> approval.tick(run(5), ChecklistPoint.COMPARISON_REVIEWED, "")));
    as(
        APPROVER,
        () -> approval.tick(run(5), ChecklistPoint.COMPARISON_REVIEWED, "leak at one household"));
    assertThat(in(() -> queries.checklist(run(5))).item(ChecklistPoint.COMPARISON_REVIEWED).tick())
        .get()
        .extracting(tick -> tick.by() + ": " + tick.comment().orElseThrow())
        .isEqualTo("bob@example.org: leak at one household");
  }

  @Test
  void dryRunHasTheSameFiguresAsTheRealRun() throws Exception {
    town.addRun(4, "IN_REVIEW");
    simulateAgain();

    RunFigures real = in(() -> queries.comparison(APRIL)).now();
    RunFigures dry = in(() -> queries.comparison(900)).now();

    assertThat(dry.totals()).isEqualTo(real.totals());
    assertThat(dry.charges()).isEqualTo(real.charges());
    assertThat(dry.bands()).isEqualTo(real.bands());
    dry.uses().forEach((of, use) -> assertThat(real.uses().get(of)).isEqualByComparingTo(use));
    assertThatExceptionOfType(DryRunIsNotApproved.class)
        .isThrownBy(() -> as(APPROVER, () -> approval.approve(900, said("fine"))));
  }

  @Test
  void anotherTenantCannotApproveTheRun() throws Exception {
    town.addRun(4, "SUBMITTED");
    tickAll();

    assertThatExceptionOfType(BillRunNotFound.class)
        .isThrownBy(
            () ->
                app.in(
                    Acting.anew(tenant + 1000, APPROVER),
                    () -> {
                      approval.approve(APRIL, said("fine"));
                      return null;
                    }));
  }

  private void simulateAgain() throws Exception {
    app.execute(
        town.acting(),
        """
        insert into bill_run (id, utility_id, bill_cycle_id, number, mode, dry_run, state,
                              period_start, period_end, bill_on, prepared_by, created_at)
        select 900, utility_id, bill_cycle_id, 'DRY-1', mode, true, 'SIMULATED', period_start,
               period_end, bill_on, prepared_by, created_at
        from bill_run where id = 104
        """,
        """
        insert into simulated_bill (run_id, account_id, charges, taxes, amount, estimated, lines)
        select 900, b.account_id, b.charges, b.taxes, b.amount, b.estimated,
               (select jsonb_agg(jsonb_build_object('component', l.component, 'service', l.service,
                  'type', l.charge_type, 'quantity', l.quantity, 'amount', l.amount))
                from charge_line l where l.bill_id = b.id)
        from bill b where b.run_id = 104
        """);
  }

  /** Adds a charge to a bill. */
  private void raise(long bill, String amount) throws Exception {
    app.execute(
        town.acting(),
        """
        insert into charge_line (bill_id, line_no, component, label, charge_type, service, gl_code,
                                 amount, tariff_version_id, derivation)
        values (%d, 8, 'extra', 'Extra', 'OTHER', 'WATER', '4300', %s, 1, '{}')
        """
            .formatted(bill, amount),
        "update bill set charges = charges + %s, amount = amount + %1$s where id = %d"
            .formatted(amount, bill));
  }

  private void exception(String code, String severity) throws Exception {
    app.execute(
        town.acting(),
        """
        insert into bill_exception (id, run_id, account_id, code, severity, stage, text, text_key)
        values (1, 104, 1001, '%s', '%s', 'CALCULATION', 'For a test', 'BX-E09')
        """
            .formatted(code, severity));
  }

  private void tickAll() throws Exception {
    for (ChecklistPoint point : ChecklistPoint.values()) {
      if (!point.isComputed()) {
        as(APPROVER, () -> approval.tick(APRIL, point, ""));
      }
    }
  }

  private Checklist checklist() throws Exception {
    return in(() -> queries.checklist(APRIL));
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

  private void as(String user, Runnable work) throws Exception {
    app.in(
        Acting.anew(tenant, user),
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T in(java.util.concurrent.Callable<T> work) throws Exception {
    return app.in(Acting.anew(tenant, APPROVER), work);
  }
}
