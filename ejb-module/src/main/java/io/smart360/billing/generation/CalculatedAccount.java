package io.smart360.billing.generation;

import io.smart360.billing.calculation.BillDraft;
import io.smart360.billing.calculation.BillOutcome;
import io.smart360.billing.calculation.Finding;
import java.util.List;
import java.util.Optional;

/** An account of a chunk and what was made of it. */
record CalculatedAccount(long accountId, BillOutcome outcome) {

  /** The same account held by an error of the database. */
  CalculatedAccount failed(RuntimeException error) {
    return new CalculatedAccount(
        accountId, new BillOutcome.HeldForReview(List.of(Finding.technical(error))));
  }

  Optional<BillDraft> bill() {
    return outcome instanceof BillOutcome.Billed billed
        ? Optional.of(billed.bill())
        : Optional.empty();
  }

  List<Finding> findings() {
    if (outcome instanceof BillOutcome.Billed billed) {
      return billed.warnings();
    }
    return ((BillOutcome.HeldForReview) outcome).findings();
  }

  boolean isBilled() {
    return outcome instanceof BillOutcome.Billed;
  }

  /** Whether the account is held by something that will hold others as well. */
  boolean isSetUpFailure() {
    return outcome instanceof BillOutcome.HeldForReview held && held.reason().code().isOfSetUp();
  }

  /** BILLED, or HELD with the code it is listed under. */
  String itemState() {
    return isBilled() ? "BILLED" : "HELD";
  }

  String reason() {
    return outcome instanceof BillOutcome.HeldForReview held ? held.reason().code().code() : null;
  }
}
