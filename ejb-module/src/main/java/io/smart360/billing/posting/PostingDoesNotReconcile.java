package io.smart360.billing.posting;

import io.smart360.shared.BusinessProblem;

/** After posting a run, its bills, their journals, the accounts or the numbers disagree. */
public class PostingDoesNotReconcile extends BusinessProblem {

  public PostingDoesNotReconcile(String runNumber, String finding) {
    super("Bill run " + runNumber + " does not reconcile: " + finding, runNumber, finding);
  }
}
