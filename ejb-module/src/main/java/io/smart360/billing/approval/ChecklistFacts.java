package io.smart360.billing.approval;

import io.smart360.billing.approval.ChecklistItem.Tick;
import io.smart360.billing.approval.ChecklistRepository.BillFacts;
import io.smart360.billing.approval.ChecklistRepository.RunFacts;
import io.smart360.billing.approval.ChecklistRepository.Version;
import io.smart360.ledger.chart.ChartOfAccounts;
import io.smart360.shared.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    return new ChecklistItem(point, isFulfilled(point, tick), said(point), tick);
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

  private List<Sentence> said(ChecklistPoint point) {
    return switch (point) {
      case BLOCKING_EXCEPTIONS_SETTLED -> said("blocking", Map.of("open", run.openBlocking()));
      case WARNINGS_REVIEWED ->
          said("warnings", Map.of("open", run.openWarnings(), "opened", bills.opened()));
      case LINES_BILLS_AND_LEDGER_AGREE ->
          said(
              "sums",
              Map.of("lines", bills.lines(), "bills", bills.amount(), "ledger", receivable()));
      case LEDGER_PREVIEW_BALANCES -> saidOfPreview();
      case ESTIMATED_SHARE_WITHIN_LIMIT ->
          said(
              "estimated",
              Map.of(
                  "estimated",
                  bills.estimated(),
                  "bills",
                  bills.bills(),
                  "limit",
                  run.estimatedLimit()));
      case TARIFF_VERSIONS_APPROVED -> versions.stream().map(ChecklistFacts::said).toList();
      case EVERY_ACCOUNT_ACCOUNTED_FOR -> saidOfAccounts();
      case COMPARISON_REVIEWED,
          SAMPLE_BILLS_CHECKED,
          MESSAGES_AND_DUE_DATE_CHECKED,
          DELIVERY_READY ->
          List.of();
    };
  }

  private static List<Sentence> said(String key, Map<String, Object> numbers) {
    return List.of(new Sentence(key, numbers));
  }

  private static Sentence said(Version version) {
    return new Sentence(
        version.isApproved() ? "version" : "version.draft",
        Map.of("tariff", version.tariff(), "number", version.number()));
  }

  private List<Sentence> saidOfPreview() {
    List<Sentence> said = new ArrayList<>();
    said.add(new Sentence("balance", Map.of("debit", preview.debit(), "credit", preview.credit())));
    if (!preview.missingCodes().isEmpty()) {
      said.add(
          new Sentence(
              "balance.missing", Map.of("codes", String.join(" ", preview.missingCodes()))));
    }
    if (run.isPeriodClosed()) {
      said.add(new Sentence("balance.closed"));
    }
    return said;
  }

  private List<Sentence> saidOfAccounts() {
    List<Sentence> said = new ArrayList<>();
    said.add(
        new Sentence(
            "accounts",
            Map.of(
                "billed",
                run.billed(),
                "held",
                run.held(),
                "excluded",
                run.excluded(),
                "eligible",
                run.eligible())));
    if (run.withoutReason() > 0) {
      said.add(new Sentence("accounts.reason", Map.of("accounts", run.withoutReason())));
    }
    if (run.withoutOwner() > 0) {
      said.add(new Sentence("accounts.owner", Map.of("accounts", run.withoutOwner())));
    }
    return said;
  }

  private BigDecimal receivable() {
    return preview.rows().stream()
        .filter(row -> row.code().equals(ChartOfAccounts.RECEIVABLE))
        .map(row -> row.debit().subtract(row.credit()))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
