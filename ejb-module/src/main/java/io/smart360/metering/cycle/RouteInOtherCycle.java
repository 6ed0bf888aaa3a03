package io.smart360.metering.cycle;

import io.smart360.shared.BusinessProblem;

/** A route is in another open read cycle; it can be read for one at a time (MX02US02-R3). */
public class RouteInOtherCycle extends BusinessProblem {

  public RouteInOtherCycle(String route, String otherCycle) {
    super(
        "Route '" + route + "' is in the open read cycle '" + otherCycle + "'", route, otherCycle);
  }
}
