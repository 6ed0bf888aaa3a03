package io.smart360.billing.approval;

import io.smart360.shared.BusinessProblem;

/** Who approves, rejects or explains says so in words. */
public class ApprovalCommentMissing extends BusinessProblem {

  public ApprovalCommentMissing(String number) {
    super("Bill run " + number + " needs a comment", number);
  }
}
