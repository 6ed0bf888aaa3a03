package io.smart360.billing.run;

import io.smart360.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Ends the generation of a run, once, whichever node comes first. Called by its job alone. */
@Stateless
@PermitAll
public class BillRunCompletion {

  @Inject BillRunRepository runs;
  @Inject CurrentTenant tenant;

  /** Takes the figures and ends generation; a run that another node has ended stays as it is. */
  public void finish(long runId, BillRunFigures figures) {
    BillRun run = runs.getForChange(runId);
    if (run.getState() == BillRunState.GENERATING) {
      run.finishGenerating(figures, tenant.now());
    }
  }

  /** Stops a run that is generating, with the reason. */
  public void fail(long runId, String why) {
    BillRun run = runs.getForChange(runId);
    if (run.getState() == BillRunState.GENERATING) {
      run.fail(why);
    }
  }
}
