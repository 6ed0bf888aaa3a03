package io.smart360.billing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.generation.MeteredTown;
import io.smart360.billing.run.BillRunState;
import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.shared.DateRange;
import io.smart360.tariff.derivation.UseDerivation;
import io.smart360.tenancy.TestTransactions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BillQueriesIT {

  private static final BillSearch ALL = BillSearch.all(MeteredTown.UTILITY);

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static MeteredTown town;

  private final BillQueries bills = new BillQueries();
  private final BillRunQueries runs = new BillRunQueries();

  @BeforeAll
  static void billTown() throws Exception {
    scratch = ScratchDatabase.create();
    app = new TestTransactions(scratch.app());
    town = MeteredTown.create(new TestTransactions(scratch.owner()), 1, 12);
    town.execute(
        "update consumer set email = 'nowhere' where id = 1000005",
        "delete from meter_reading where id = 7500007",
        "update account set bill_hold_reason = 'x', bill_hold_until = '2026-12-31'"
            + " where id = 1000009");
    town.bill(app, MeteredTown.RUN);
  }

  @AfterAll
  static void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
    scratch.close();
  }

  @BeforeEach
  void connectQueries() {
    bills.database = app.database();
    runs.database = app.database();
  }

  @Test
  void billsAreFoundByNumberNameAddressAndMeter() throws Exception {
    assertThat(accounts(ALL.matching("A-3"))).containsExactly("A-3");
    assertThat(accounts(ALL.matching("consumer 4"))).containsExactly("A-4");
    assertThat(accounts(ALL.matching("8 main"))).containsExactly("A-8");
    assertThat(accounts(ALL.matching("m6"))).containsExactly("A-6");
    assertThat(accounts(ALL.matching("nobody"))).isEmpty();
  }

  @Test
  void billsAreFilteredByStateRunAccountDateAndAmount() throws Exception {
    assertThat(accounts(ALL.in(Set.of(BillState.IN_REVIEW)))).containsExactly("A-5");
    assertThat(accounts(ALL.ofAccount(MeteredTown.account(2)))).containsExactly("A-2");
    assertThat(accounts(ALL.ofRun(99))).isEmpty();
    BillSearch may =
        new BillSearch(
            MeteredTown.UTILITY,
            Optional.empty(),
            OptionalLong.of(MeteredTown.RUN),
            OptionalLong.empty(),
            Optional.of(new DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2))),
            Set.of(),
            Optional.of(new BigDecimal(MeteredTown.BILL)),
            Optional.of(new BigDecimal(MeteredTown.BILL)));
    BillQueries.BillTotals totals = in(() -> bills.totals(may));
    assertThat(totals).isEqualTo(new BillQueries.BillTotals(10, 0, new BigDecimal("883.10")));
  }

  @Test
  void listIsGivenPageByPage() throws Exception {
    List<BillRow> first = in(() -> bills.bills(ALL, new Page(0, 6)));
    List<BillRow> second = in(() -> bills.bills(ALL, new Page(6, 6)));

    assertThat(first).hasSize(6);
    assertThat(second).hasSize(4).doesNotContainAnyElementsOf(first);
  }

  @Test
  void billShowsItsSegmentsLinesAndMeters() throws Exception {
    BillDetails bill = in(() -> bills.bill(billOf(1))).orElseThrow();

    assertThat(bill.segments())
        .extracting(BillDetails.Segment::service)
        .containsExactly("WATER", "SEWER");
    assertThat(bill.segments().get(0).meters())
        .extracting(
            meter ->
                meter.meterNumber()
                    + " "
                    + meter.previous()
                    + " to "
                    + meter.present()
                    + " = "
                    + meter.use())
        .containsExactly("M1 100.0000 to 112.0000 = 12.0000");
    assertThat(bill.segments().get(1).lines())
        .extracting(BillDetails.Line::number)
        .containsExactly(5);
    assertThat(bill.charges().add(bill.taxes())).isEqualByComparingTo(MeteredTown.BILL);
    assertThat(bill.balance()).isEmpty();
  }

  @Test
  void lineIsExplainedDownToReadingsAndVersion() throws Exception {
    long bill = in(() -> billOf(1));
    LineExplanation second = in(() -> bills.explain(bill, 3)).orElseThrow();

    assertThat(second.recomputed()).isEqualByComparingTo("9.60");
    assertThat(second.derivation()).isInstanceOf(UseDerivation.class);
    assertThat(second.readings())
        .extracting(reading -> reading.readOn() + " " + reading.value())
        .containsExactly("2026-03-31 100.0000", "2026-04-30 112.0000");
    assertThat(second.version().tariffCode()).isEqualTo("WATER");
    assertThat(second.version().approvedBy()).isEqualTo("bob");
  }

  @Test
  void taxIsExplainedByTheLinesItIsTakenOf() throws Exception {
    LineExplanation tax = in(() -> bills.explain(billOf(1), 4)).orElseThrow();

    assertThat(tax.base()).extracting(BillDetails.Line::number).containsExactly(1, 2, 3);
    assertThat(tax.recomputed()).isEqualByComparingTo("3.01");
    assertThat(in(() -> bills.explain(billOf(1), 99))).isEmpty();
  }

  @Test
  void everyLineComesToTheSameCentsFromItsDerivation() throws Exception {
    BillDetails bill = in(() -> bills.bill(billOf(2))).orElseThrow();

    for (BillDetails.Segment segment : bill.segments()) {
      for (BillDetails.Line line : segment.lines()) {
        LineExplanation why = in(() -> bills.explain(billOf(2), line.number())).orElseThrow();
        assertThat(why.recomputed()).isEqualByComparingTo(line.amount());
      }
    }
  }

  @Test
  void runShowsItsProgressAndWhyAccountsAreMissing() throws Exception {
    BillRunDetails run = in(() -> runs.run(MeteredTown.RUN)).orElseThrow();

    assertThat(run.progress().eligible()).isEqualTo(11);
    assertThat(run.progress().billed()).isEqualTo(10);
    assertThat(run.progress().held()).isEqualTo(1);
    assertThat(run.progress().percent()).isEqualTo(100);
    assertThat(run.progress().total()).isEqualByComparingTo("883.10");
    assertThat(run.notEligible()).containsOnly(java.util.Map.entry("BX-E16", 1));
    assertThat(run.exceptions())
        .containsExactly(
            new BillRunDetails.ExceptionCount("BX-E03", "BLOCK", 1, 1),
            new BillRunDetails.ExceptionCount("BX-E15", "WARN", 1, 1));
    assertThat(in(() -> runs.run(99))).isEmpty();
  }

  @Test
  void exceptionsAreListedByCode() throws Exception {
    List<BillExceptionRow> missing =
        in(() -> runs.exceptions(MeteredTown.RUN, "BX-E03", Page.ofFirst(10)));

    assertThat(missing).extracting(BillExceptionRow::accountNumber).containsExactly("A-7");
    assertThat(in(() -> runs.exceptions(MeteredTown.RUN, "", Page.ofFirst(10)))).hasSize(2);
    assertThat(in(() -> runs.accounts(MeteredTown.RUN, "HELD", Page.ofFirst(10))))
        .extracting(account -> account.number() + " " + account.reason().orElse(""))
        .containsExactly("A-7 BX-E03");
  }

  @Test
  void runsAreListedByStateAndText() throws Exception {
    BillRunSearch generating =
        new BillRunSearch(
            MeteredTown.UTILITY,
            OptionalLong.of(MeteredTown.CYCLE),
            Set.of(BillRunState.GENERATING),
            Optional.of("town"));
    List<BillRunRow> found = in(() -> runs.runs(generating, Page.ofFirst(5)));
    assertThat(found).extracting(BillRunRow::number).containsExactly("BR-30");
    long all = in(() -> runs.runCount(BillRunSearch.all(MeteredTown.UTILITY)));
    assertThat(all).isEqualTo(1);
  }

  private List<String> accounts(BillSearch search) throws Exception {
    return in(() -> bills.bills(search, Page.ofFirst(100))).stream()
        .map(BillRow::accountNumber)
        .toList();
  }

  private long billOf(int household) {
    return bills.bills(ALL.ofAccount(MeteredTown.account(household)), Page.ofFirst(1)).get(0).id();
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(town.acting(), work);
  }
}
