package io.smart360.ledger;

import static io.smart360.ledger.JournalDraft.Line.credit;
import static io.smart360.ledger.JournalDraft.Line.debit;
import static io.smart360.ledger.LedgerFixtures.ADA;
import static io.smart360.ledger.LedgerFixtures.APRIL_15;
import static io.smart360.ledger.LedgerFixtures.BEN;
import static io.smart360.ledger.LedgerFixtures.UTILITY;
import static io.smart360.ledger.LedgerFixtures.finance;
import static io.smart360.ledger.LedgerFixtures.journal;
import static io.smart360.ledger.LedgerFixtures.money;
import static io.smart360.ledger.LedgerFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.ledger.chart.ChartFixtures;
import io.smart360.ledger.chart.ChartOfAccounts;
import io.smart360.ledger.chart.ChartService;
import io.smart360.ledger.chart.GlCode;
import io.smart360.ledger.chart.GlCodeExists;
import io.smart360.ledger.chart.GlCodeIsUsed;
import io.smart360.ledger.chart.Side;
import io.smart360.shared.DateRange;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
class LedgerIT {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final YearMonth APRIL = YearMonth.of(2025, 4);

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  private final LedgerService ledger = new LedgerService();
  private final LedgerQueries queries = new LedgerQueries();
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
    LedgerFixtures.tenant(owner, tenant);
    ledger.database = app.database();
    ledger.tenant = new FixedTenant("2025-05-02T12:00:00Z");
    queries.database = app.database();
  }

  @AfterEach
  void booksAreSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
    assertThat(in(() -> queries.controlAccountDifference(UTILITY))).isZero();
  }

  @Test
  void billOfWaterSewerAndTaxIsPostedToRevenueAndTax() throws Exception {
    post(bill(1));

    assertThat(balanceOf(ADA)).isEqualTo("176.00 USD");
    TrialBalance trial = in(() -> queries.trialBalance(UTILITY, APRIL_15));
    assertThat(trial.debit()).isEqualByComparingTo("176.00");
    assertThat(trial.credit()).isEqualByComparingTo("176.00");
    assertThat(trial.rows())
        .extracting(row -> row.code().code() + " " + row.balance())
        .containsExactly("1100 176.00", "2100 16.00", "4000 100.00", "4010 60.00");
  }

  @Test
  void paymentSettlesTheBill() throws Exception {
    post(bill(1));
    post(
        journal(
            source(JournalKind.PAYMENT, 1),
            debit("1050", money("176.00")),
            credit("1100", ADA, money("176.00"))));

    assertThat(balanceOf(ADA)).isEqualTo("0.00 USD");
    AccountLedger history =
        in(() -> queries.accountLedger(ADA, DateRange.inclusive(APRIL_15, APRIL_15)));
    assertThat(history.opening()).isZero();
    assertThat(history.lines())
        .extracting(line -> line.source().kind() + " " + line.amount() + " " + line.balance())
        .containsExactly("BILL 176.00 176.00", "PAYMENT -176.00 0.00");
    assertThat(history.closing()).isZero();
  }

  @Test
  void balanceBeforeTheRangeIsItsOpening() throws Exception {
    post(bill(1));

    AccountLedger may =
        in(
            () ->
                queries.accountLedger(
                    ADA, new DateRange(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 6, 1))));

    assertThat(may.opening()).isEqualByComparingTo("176.00");
    assertThat(may.lines()).isEmpty();
    assertThat(may.closing()).isEqualByComparingTo("176.00");
  }

  @Test
  void postingTheSameSourceAgainPostsNothing() throws Exception {
    long first = post(bill(1));
    long second = post(bill(1));

    assertThat(second).isEqualTo(first);
    assertThat(balanceOf(ADA)).isEqualTo("176.00 USD");
  }

  @Test
  void sourceWithOtherLinesIsRefused() throws Exception {
    post(bill(1));

    assertThatExceptionOfType(SourceAlreadyPosted.class)
        .isThrownBy(
            () ->
                post(
                    journal(
                        source(JournalKind.BILL, 1),
                        debit("1100", ADA, money("1.00")),
                        credit("4000", money("1.00")))));
  }

  @Test
  void reversalTakesTheJournalBackToTheCent() throws Exception {
    long bill = post(bill(1));

    long reversal = in(() -> ledger.reverse(cancel(bill)));

    assertThat(balanceOf(ADA)).isEqualTo("0.00 USD");
    TrialBalance trial = in(() -> queries.trialBalance(UTILITY, APRIL_15));
    assertThat(trial.rows()).allSatisfy(row -> assertThat(row.balance()).isZero());
    JournalDraft posted = in(() -> queries.journal(reversal)).orElseThrow();
    assertThat(posted.reverses()).contains(bill);
  }

  @Test
  void journalIsTakenBackOnce() throws Exception {
    long bill = post(bill(1));
    in(() -> ledger.reverse(cancel(bill)));

    assertThatExceptionOfType(JournalAlreadyReversed.class)
        .isThrownBy(() -> in(() -> ledger.reverse(cancel(bill))));
    assertThatExceptionOfType(JournalAlreadyReversed.class)
        .isThrownBy(
            () ->
                in(
                    () ->
                        ledger.reverse(
                            new ReversalOrder(
                                bill, JournalKind.REVERSAL, APRIL_15, "another way"))));
  }

  @Test
  void journalThatIsNotThereCannotBeTakenBack() {
    assertThatExceptionOfType(JournalNotFound.class)
        .isThrownBy(() -> in(() -> ledger.reverse(cancel(12345))));
  }

  @Test
  void billOpensTheNextBalanceBlockAndPaymentsAreCountedInIt() throws Exception {
    post(bill(1));
    post(
        journal(
            source(JournalKind.PAYMENT, 1),
            debit("1050", money("100.00")),
            credit("1100", ADA, money("100.00"))));
    post(
        journal(
            source(JournalKind.LATE_FEE, 1),
            debit("1100", ADA, money("5.00")),
            credit("4400", money("5.00"))));

    AccountStanding standing = standing(ADA);

    assertThat(standing.balance()).isEqualByComparingTo("81.00");
    assertThat(standing.previousBalance()).isEqualByComparingTo("176.00");
    assertThat(standing.paidSinceBill()).isEqualByComparingTo("100.00");
    assertThat(standing.adjustments()).isEqualByComparingTo("5.00");
  }

  @Test
  void journalInAnotherCurrencyThanTheAccountIsRefused() throws Exception {
    post(bill(1));
    JournalDraft euros =
        new JournalDraft(
            UTILITY,
            source(JournalKind.PAYMENT, 1),
            APRIL_15,
            java.util.Currency.getInstance("EUR"),
            "Euros",
            Optional.empty(),
            List.of(debit("1000", money("1.00")), credit("1100", ADA, money("1.00"))));

    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> post(euros));
  }

  @Test
  void nothingIsPostedIntoAClosedMonth() throws Exception {
    post(bill(1));
    close(APRIL);

    assertThatExceptionOfType(LedgerPeriodIsClosed.class).isThrownBy(() -> post(bill(2)));

    in(
        () -> {
          ledger.reopenPeriod(UTILITY, APRIL, "a bill was forgotten");
          return null;
        });
    post(bill(2));
    assertThat(in(() -> queries.periods(UTILITY)))
        .containsExactly(
            new LedgerPeriod(
                APRIL,
                LedgerPeriod.State.OPEN,
                Optional.empty(),
                Optional.of("a bill was forgotten")));
  }

  @Test
  void monthIsClosedOnlyAfterItsLastDayWhereTheUtilityIs() {
    ledger.tenant = new FixedTenant("2025-05-01T03:59:00Z"); // still April 30 in New York

    assertThatExceptionOfType(LedgerPeriodNotOver.class).isThrownBy(() -> close(APRIL));
  }

  @Test
  void monthsAreClosedOneAfterTheOtherAndReopenedFromTheLastBack() throws Exception {
    post(bill(1)); // in April
    ledger.tenant = new FixedTenant("2025-06-02T12:00:00Z");
    assertThatExceptionOfType(EarlierPeriodIsOpen.class)
        .isThrownBy(() -> close(YearMonth.of(2025, 5)));

    close(MARCH);
    close(APRIL);

    assertThatExceptionOfType(LaterPeriodIsClosed.class).isThrownBy(() -> reopen(MARCH, "look"));
    assertThatExceptionOfType(ReasonMissing.class).isThrownBy(() -> reopen(APRIL, " "));
    reopen(APRIL, "look");
    assertThatExceptionOfType(LedgerPeriodIsOpen.class).isThrownBy(() -> reopen(APRIL, "look"));
  }

  @Test
  void closingWaitsForWhatIsBeingPosted() throws Exception {
    CompletableFuture<Void> closing =
        in(
            () -> {
              ledger.post(bill(1));
              CompletableFuture<Void> other = CompletableFuture.runAsync(() -> closeQuietly(APRIL));
              awaitWaitingBackend();
              assertThat(other).isNotDone();
              return other;
            });
    closing.get(20, TimeUnit.SECONDS);

    assertThatExceptionOfType(LedgerPeriodIsClosed.class).isThrownBy(() -> post(bill(2)));
    assertThat(balanceOf(ADA)).isEqualTo("176.00 USD");
  }

  @Test
  void anotherTenantSeesNothingAndCannotPostHere() throws Exception {
    long bill = post(bill(1));
    long other = ++lastTenant;
    LedgerFixtures.tenant(owner, other);

    assertThat(app.in(finance(other), () -> queries.journal(bill))).isEmpty();
    assertThat(app.in(finance(other), () -> queries.trialBalance(UTILITY, APRIL_15)).rows())
        .isEmpty();
    assertThatExceptionOfType(JournalNotFound.class)
        .isThrownBy(() -> app.in(finance(other), () -> ledger.reverse(cancel(bill))));
  }

  @Test
  void codesAreUniqueAndUsedOnesKeepTheirType() throws Exception {
    post(bill(1));
    ChartService chart = ChartFixtures.chartOn(app.database());
    GlCode hydrants = new GlCode("4310", "Hydrants", GlCode.Type.REVENUE, Side.CREDIT);
    change(() -> chart.addCode(UTILITY, hydrants));

    assertThatExceptionOfType(GlCodeExists.class)
        .isThrownBy(() -> change(() -> chart.addCode(UTILITY, hydrants)));
    assertThatExceptionOfType(GlCodeIsUsed.class)
        .isThrownBy(
            () ->
                change(
                    () ->
                        chart.changeCode(
                            UTILITY, new GlCode("4000", "Water", GlCode.Type.ASSET, Side.DEBIT))));
    change(
        () ->
            chart.changeCode(
                UTILITY, new GlCode("4000", "Water sales", GlCode.Type.REVENUE, Side.CREDIT)));
    assertThat(in(() -> queries.chart(UTILITY)))
        .hasSize(ChartOfAccounts.DEFAULT.size() + 1)
        .contains(new GlCode("4000", "Water sales", GlCode.Type.REVENUE, Side.CREDIT));
  }

  @Test
  void thousandJournalsArePostedInAsManyStatementsAsOne() throws Exception {
    int before = app.statements();
    in(() -> bulk(1, 1));
    int forOne = app.statements() - before;

    before = app.statements();
    in(() -> bulk(1000, 1500));

    assertThat(app.statements() - before).isEqualTo(forOne);
    assertThat(balanceOf(BEN)).isEqualTo("1501.00 USD");
  }

  private List<Long> bulk(int firstSource, int count) throws SQLException {
    try (Connection connection = app.database().getConnection()) {
      return JournalRepository.post(
          connection,
          java.util.stream.IntStream.range(firstSource, firstSource + count)
              .mapToObj(
                  i ->
                      journal(
                          source(JournalKind.ADJUSTMENT, i),
                          debit("1100", BEN, money("1.00")),
                          credit("4000", money("1.00"))))
              .toList());
    }
  }

  private static JournalDraft bill(long id) {
    return journal(
        source(JournalKind.BILL, id),
        debit("1100", ADA, money("176.00")),
        credit("4000", money("100.00")),
        credit("4010", money("60.00")),
        credit("2100", money("16.00")));
  }

  private static ReversalOrder cancel(long journalId) {
    return new ReversalOrder(journalId, JournalKind.BILL_CANCELLED, APRIL_15, "wrong meter");
  }

  private long post(JournalDraft draft) throws Exception {
    return in(() -> ledger.post(draft));
  }

  private void close(YearMonth month) throws Exception {
    change(() -> ledger.closePeriod(UTILITY, month));
  }

  private void reopen(YearMonth month, String reason) throws Exception {
    change(() -> ledger.reopenPeriod(UTILITY, month, reason));
  }

  private void closeQuietly(YearMonth month) {
    try {
      close(month);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String balanceOf(long account) throws Exception {
    return in(() -> queries.balanceOf(account)).orElseThrow().toString();
  }

  private AccountStanding standing(long account) throws Exception {
    return in(
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return JournalRepository.lockBalances(
                    connection, new long[] {account}, new String[] {"USD"})
                .get(0);
          }
        });
  }

  private static void awaitWaitingBackend() throws Exception {
    try (Connection connection = scratch.owner().connect()) {
      for (int i = 0; i < 100_000; i++) {
        if (Sql.first(
                connection,
                "select 1 from pg_locks where not granted and locktype = 'advisory'",
                row -> row.getInt(1))
            .isPresent()) {
          return;
        }
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("Nobody waits");
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(finance(tenant), work);
  }

  private void change(Runnable work) throws Exception {
    in(
        () -> {
          work.run();
          return null;
        });
  }
}
