package io.smart360.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The order to take back a journal.
 *
 * @param kind one of the kinds that are reversals
 * @param accountingOn the day the reversal counts for; its period must be open
 * @param reason stands in the description of the reversal
 */
public record ReversalOrder(
    long journalId, JournalKind kind, LocalDate accountingOn, String reason) {

  public ReversalOrder {
    if (!kind.isReversal()) {
      throw new IllegalArgumentException(kind + " takes no journal back");
    }
  }

  JournalDraft reversalOf(JournalDraft journal) {
    return new JournalDraft(
        journal.utilityId(),
        new JournalDraft.Source(kind, "journal", journalId),
        accountingOn,
        journal.currency(),
        journal.description() + ": " + reason,
        Optional.of(journalId),
        journal.lines().stream().map(JournalDraft.Line::reversed).toList());
  }
}
