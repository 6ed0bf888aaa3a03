package io.smart360.billing.run;

import io.smart360.shared.BusinessProblem;

/** What was asked for does not fit the state the run is in by now (08-billing Appendix B). */
public class BillRunInAnotherState extends BusinessProblem {

  private final BillRunState state;

  public BillRunInAnotherState(String number, BillRunState state, BillRunState wished) {
    super(
        "Bill run " + number + " is now " + state + "; it cannot become " + wished,
        number,
        state,
        wished);
    this.state = state;
  }

  /** The state the run is in. */
  public BillRunState state() {
    return state;
  }
}
