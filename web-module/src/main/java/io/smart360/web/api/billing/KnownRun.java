package io.smart360.web.api.billing;

import io.smart360.billing.overview.OverviewQueries;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.web.api.caller.CallerUtility;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The run named in an address, which must be one of the caller's utility. */
@RequestScoped
public class KnownRun {

  @EJB OverviewQueries overview;
  @Inject CallerUtility utility;

  /**
   * Gives the id back.
   *
   * @throws BillRunNotFound when the utility has no such run
   */
  public long run(long id) {
    overview.run(utility.id(), id);
    return id;
  }
}
