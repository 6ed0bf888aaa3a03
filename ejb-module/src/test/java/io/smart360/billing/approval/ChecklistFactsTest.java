package io.smart360.billing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.approval.ChecklistRepository.BillFacts;
import io.smart360.billing.approval.ChecklistRepository.RunFacts;
import io.smart360.billing.approval.ChecklistRepository.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecklistFactsTest {

  private static final BigDecimal AMOUNT = new BigDecimal("868.00");

  private final Map<ChecklistPoint, ChecklistItem.Tick> ticks = new HashMap<>();

  @Test
  void soundRunLeavesOnlyThePointsForPeople() {
    assertThat(checklist(run(0, 0, 10, 10), bills(10, 1, 0), preview("4100", true)).open())
        .containsExactly(
            ChecklistPoint.COMPARISON_REVIEWED,
            ChecklistPoint.SAMPLE_BILLS_CHECKED,
            ChecklistPoint.MESSAGES_AND_DUE_DATE_CHECKED,
            ChecklistPoint.DELIVERY_READY);
  }

  @Test
  void openBlockingExceptionKeepsTheRunFromApproval() {
    assertThat(open(run(1, 0, 10, 10), bills(10, 0, 0)))
        .contains(ChecklistPoint.BLOCKING_EXCEPTIONS_SETTLED);
  }

  @Test
  void warningsNeedASampleOfThirtyOpenedBillsOrAllOfAFew() {
    assertThat(open(run(0, 5, 100, 100), bills(100, 0, 29)))
        .contains(ChecklistPoint.WARNINGS_REVIEWED);
    assertThat(open(run(0, 5, 100, 100), bills(100, 0, 30)))
        .doesNotContain(ChecklistPoint.WARNINGS_REVIEWED);
    assertThat(open(run(0, 5, 10, 10), bills(10, 0, 10)))
        .doesNotContain(ChecklistPoint.WARNINGS_REVIEWED);
  }

  @Test
  void estimatedShareAboveTheLimitTakesAReason() {
    assertThat(open(run(0, 0, 10, 10), bills(10, 1, 0)))
        .doesNotContain(ChecklistPoint.ESTIMATED_SHARE_WITHIN_LIMIT);
    assertThat(open(run(0, 0, 10, 10), bills(10, 2, 0)))
        .contains(ChecklistPoint.ESTIMATED_SHARE_WITHIN_LIMIT);

    ticks.put(
        ChecklistPoint.ESTIMATED_SHARE_WITHIN_LIMIT,
        new ChecklistItem.Tick(
            "bob@example.org", Instant.EPOCH, Optional.of("snow kept the readers away")));
    assertThat(open(run(0, 0, 10, 10), bills(10, 2, 0)))
        .doesNotContain(ChecklistPoint.ESTIMATED_SHARE_WITHIN_LIMIT);
  }

  @Test
  void everyEligibleAccountIsAccountedFor() {
    assertThat(open(run(0, 0, 9, 10), bills(9, 0, 0)))
        .contains(ChecklistPoint.EVERY_ACCOUNT_ACCOUNTED_FOR);
  }

  @Test
  void everyAccountThatIsHeldOrLeftOutHasAReasonAndAnOwner() {
    RunFacts nobodysAccount = new RunFacts(0, 0, 0, 8, 1, 1, 0, 1, 10, false, new BigDecimal("10"));
    RunFacts unexplained = new RunFacts(0, 0, 0, 8, 1, 1, 1, 0, 10, false, new BigDecimal("10"));
    RunFacts inOrder = new RunFacts(0, 0, 0, 8, 1, 1, 0, 0, 10, false, new BigDecimal("10"));

    ChecklistItem item =
        checklist(nobodysAccount, bills(8, 0, 0), preview("4100", true))
            .item(ChecklistPoint.EVERY_ACCOUNT_ACCOUNTED_FOR);
    assertThat(item.isFulfilled()).isFalse();
    assertThat(item.finding()).isEqualTo("8 + 1 + 1 = 10, 1 without owner");
    assertThat(open(unexplained, bills(8, 0, 0)))
        .contains(ChecklistPoint.EVERY_ACCOUNT_ACCOUNTED_FOR);
    assertThat(open(inOrder, bills(8, 0, 0)))
        .doesNotContain(ChecklistPoint.EVERY_ACCOUNT_ACCOUNTED_FOR);
  }

  @Test
  void codeMissingInTheChartIsNamed() {
    Checklist checklist = checklist(run(0, 0, 10, 10), bills(10, 0, 0), preview("4999", false));

    ChecklistItem item = checklist.item(ChecklistPoint.LEDGER_PREVIEW_BALANCES);
    assertThat(item.isFulfilled()).isFalse();
    assertThat(item.finding()).isEqualTo("868.00 = 868.00, missing 4999");
  }

  @Test
  void tariffVersionThatNobodyApprovedIsNamed() {
    Checklist checklist =
        new ChecklistFacts(
                run(0, 0, 10, 10),
                bills(10, 0, 0),
                preview("4100", true),
                List.of(new Version(1, "Water", 1, true), new Version(2, "Water", 2, false)),
                ticks)
            .checklist();

    ChecklistItem item = checklist.item(ChecklistPoint.TARIFF_VERSIONS_APPROVED);
    assertThat(item.isFulfilled()).isFalse();
    assertThat(item.finding()).isEqualTo("Water v1, Water v2 (not approved)");
  }

  @Test
  void pointsHaveTheNumbersOfTheRequirements() {
    assertThat(ChecklistPoint.values()).hasSize(11);
    assertThat(ChecklistPoint.numbered(5)).isEqualTo(ChecklistPoint.ESTIMATED_SHARE_WITHIN_LIMIT);
    assertThat(ChecklistPoint.DELIVERY_READY.number()).isEqualTo(11);
  }

  private List<ChecklistPoint> open(RunFacts run, BillFacts bills) {
    return checklist(run, bills, preview("4100", true)).open();
  }

  private Checklist checklist(RunFacts run, BillFacts bills, LedgerPreview preview) {
    return new ChecklistFacts(run, bills, preview, List.of(new Version(1, "Water", 1, true)), ticks)
        .checklist();
  }

  private static RunFacts run(int blocking, int warnings, int billed, int eligible) {
    return new RunFacts(
        blocking, warnings, 0, billed, 0, 0, 0, 0, eligible, false, new BigDecimal("10"));
  }

  private static BillFacts bills(int bills, int estimated, int opened) {
    return new BillFacts(bills, estimated, AMOUNT, AMOUNT, 0, opened);
  }

  private static LedgerPreview preview(String code, boolean isInChart) {
    return new LedgerPreview(
        List.of(
            new LedgerPreview.Row("1100", "Receivable", true, AMOUNT, BigDecimal.ZERO),
            new LedgerPreview.Row(code, "", isInChart, BigDecimal.ZERO, AMOUNT)));
  }
}
