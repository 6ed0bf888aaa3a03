package io.smart360.billing.approval;

import io.smart360.billing.approval.ChecklistItem.Tick;
import io.smart360.billing.approval.ChecklistRepository.BillFacts;
import io.smart360.billing.approval.ChecklistRepository.RunFacts;
import io.smart360.billing.approval.ChecklistRepository.Version;
import io.smart360.ledger.ChartOfAccounts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything the checklist is computed from; the rules stand here. */
record ChecklistFacts(
    RunFacts run,
    BillFacts bills,
    LedgerPreview preview,
    List<Version> versions,
    Map<ChecklistPoint, Tick> ticks) {

  /** A sample of so many opened bills stands for all warnings (08-billing §4.3). */
  static final int SAMPLE = 30;

  /** Estimated bills of a hundred that need no reason, unless the utility set another share. */
  static final BigDecimal USUAL_ESTIMATED_LIMIT = BigDecimal.TEN;

  Checklist checklist() {
    return new Checklist(Arrays.stream(ChecklistPoint.values()).map(this::item).toList());
  }

  private ChecklistItem item(ChecklistPoint point) {
    Optional<Tick> tick = Optional.ofNullable(ticks.get(point));
    return new ChecklistItem(point, isFulfilled(point, tick), finding(point), tick);
  }

  private boolean isFulfilled(ChecklistPoint point, Optional<Tick> tick) {
    return switch (point) {
      case BLOCKING_EXCEPTIONS_SETTLED -> run.openBlocking() == 0;
      case WARNINGS_REVIEWED ->
          run.openWarnings() == 0 || bills.opened() >= Math.min(SAMPLE, bills.bills());
      case LINES_BILLS_AND_LEDGER_AGREE ->
          bills.notTying() == 0
              && bills.amount().compareTo(bills.lines()) == 0
              && preview.debit().compareTo(preview.credit()) == 0;
      case LEDGER_PREVIEW_BALANCES ->
          preview.debit().compareTo(preview.credit()) == 0
              && preview.missingCodes().isEmpty()
              && !run.isPeriodClosed();
      case ESTIMATED_SHARE_WITHIN_LIMIT ->
          estimatedShareIsWithinLimit() || tick.flatMap(Tick::comment).isPresent();
      case TARIFF_VERSIONS_APPROVED -> versions.stream().allMatch(Version::isApproved);
      case EVERY_ACCOUNT_ACCOUNTED_FOR ->
          run.pending() == 0
              && run.withoutReason() == 0
              && run.withoutOwner() == 0
              && run.billed() == bills.bills()
              && run.billed() + run.held() + run.excluded() == run.eligible();
      case COMPARISON_REVIEWED,
          SAMPLE_BILLS_CHECKED,
          MESSAGES_AND_DUE_DATE_CHECKED,
          DELIVERY_READY ->
          tick.isPresent();
    };
  }

  /** Compared exactly: estimated of all, against the limit in percent. */
  private boolean estimatedShareIsWithinLimit() {
    BigDecimal estimated = BigDecimal.valueOf(bills.estimated()).movePointRight(2);
    return estimated.compareTo(run.estimatedLimit().multiply(BigDecimal.valueOf(bills.bills())))
        <= 0;
  }

  private String finding(ChecklistPoint point) {
    return switch (point) {
      case BLOCKING_EXCEPTIONS_SETTLED -> run.openBlocking() + " open";
      case WARNINGS_REVIEWED -> run.openWarnings() + " open, " + bills.opened() + " bills opened";
      case LINES_BILLS_AND_LEDGER_AGREE ->
          bills.lines() + " = " + bills.amount() + " = " + receivable();
      case LEDGER_PREVIEW_BALANCES -> previewFinding();
      case ESTIMATED_SHARE_WITHIN_LIMIT ->
          "%d of %d, limit %s %%"
              .formatted(
                  bills.estimated(),
                  bills.bills(),
                  run.estimatedLimit().stripTrailingZeros().toPlainString());
      case TARIFF_VERSIONS_APPROVED ->
          versions.stream().map(Version::text).collect(Collectors.joining(", "));
      case EVERY_ACCOUNT_ACCOUNTED_FOR -> accountsFinding();
      case COMPARISON_REVIEWED,
          SAMPLE_BILLS_CHECKED,
          MESSAGES_AND_DUE_DATE_CHECKED,
          DELIVERY_READY ->
          "";
    };
  }

  private String previewFinding() {
    String missing = preview.missingCodes().isEmpty() ? "" : ", missing " + preview.missingCodes();
    String closed = run.isPeriodClosed() ? ", the period is closed (BX-E28)" : "";
    return preview.debit() + " = " + preview.credit() + missing + closed;
  }

  private String accountsFinding() {
    String unexplained =
        run.withoutReason() == 0 ? "" : ", " + run.withoutReason() + " without reason";
    String unowned = run.withoutOwner() == 0 ? "" : ", " + run.withoutOwner() + " without owner";
    return "%d + %d + %d = %d".formatted(run.billed(), run.held(), run.excluded(), run.eligible())
        + unexplained
        + unowned;
  }

  private BigDecimal receivable() {
    return preview.rows().stream()
        .filter(row -> row.code().equals(ChartOfAccounts.RECEIVABLE))
        .map(row -> row.debit().subtract(row.credit()))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
