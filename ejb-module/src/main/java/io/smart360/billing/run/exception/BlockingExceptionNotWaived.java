package io.smart360.billing.run.exception;

import io.smart360.shared.BusinessProblem;

/** What blocks a bill is put right or its account skipped, never waived. */
public class BlockingExceptionNotWaived extends BusinessProblem {

  public BlockingExceptionNotWaived(String code) {
    super("Exception " + code + " blocks the bill and cannot be waived", code);
  }
}
