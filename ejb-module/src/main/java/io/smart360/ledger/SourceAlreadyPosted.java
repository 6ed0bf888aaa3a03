package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;

/** The same source was posted before, with other figures or by someone else. */
public class SourceAlreadyPosted extends BusinessProblem {

  public SourceAlreadyPosted(JournalDraft.Source source) {
    super(
        "A journal of kind "
            + source.kind()
            + " was already posted for "
            + source.name()
            + " "
            + source.id(),
        source.kind(),
        source.name(),
        source.id());
  }
}
