package io.smart360.billing.approval;

import io.smart360.shared.BusinessProblem;

/** A computed point of the checklist is not for ticking. */
public class PointIsComputed extends BusinessProblem {

  public PointIsComputed(ChecklistPoint point) {
    super(
        "Point " + point.number() + " of the checklist is computed; it cannot be ticked",
        point.number());
  }
}
