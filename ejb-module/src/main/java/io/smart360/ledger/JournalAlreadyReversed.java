package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;

/** A journal can be taken back once. */
public class JournalAlreadyReversed extends BusinessProblem {

  public JournalAlreadyReversed(long journalId) {
    super("Journal " + journalId + " is already reversed", journalId);
  }
}
