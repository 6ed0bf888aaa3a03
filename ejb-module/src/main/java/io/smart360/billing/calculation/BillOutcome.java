package io.smart360.billing.calculation;

import java.util.List;

/** What a bill run made of one account. */
public sealed interface BillOutcome {

  /**
   * There is a bill.
   *
   * @param warnings what a person should look at first; with any of them the bill goes to review
   */
  record Billed(BillDraft bill, List<Finding> warnings) implements BillOutcome {

    public Billed {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * There is no bill, and these are the reasons.
   *
   * @param findings at least one that blocks
   */
  record HeldForReview(List<Finding> findings) implements BillOutcome {

    public HeldForReview {
      findings = List.copyOf(findings);
      if (findings.stream().noneMatch(Finding::isBlocking)) {
        throw new IllegalArgumentException("An account is held for a reason");
      }
    }

    /** The finding that the account is listed under. */
    public Finding reason() {
      return findings.stream().filter(Finding::isBlocking).findFirst().orElseThrow();
    }
  }
}
