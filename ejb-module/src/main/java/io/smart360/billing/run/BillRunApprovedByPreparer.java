package io.smart360.billing.run;

import io.smart360.shared.BusinessProblem;

/** Who prepared a run does not approve it: a second person does. */
public class BillRunApprovedByPreparer extends BusinessProblem {

  public BillRunApprovedByPreparer(String number, String user) {
    super(
        "Bill run " + number + " was prepared by " + user + "; somebody else must approve it",
        number,
        user);
  }
}
