package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;

/** There is no journal with this id. */
public class JournalNotFound extends BusinessProblem {

  public JournalNotFound(long journalId) {
    super("There is no journal " + journalId, journalId);
  }
}
