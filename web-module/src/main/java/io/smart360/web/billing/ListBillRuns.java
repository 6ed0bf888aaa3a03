package io.smart360.web.billing;

import io.smart360.billing.overview.OverviewQueries;
import io.smart360.billing.overview.RunRow;
import io.smart360.billing.overview.RunView;
import io.smart360.web.frame.CurrentUser;
import io.smart360.web.frame.PagedList;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** Backs {@code billing/list-bill-runs.xhtml}: the bill runs of the utility. */
@Named
@ViewScoped
public class ListBillRuns implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB OverviewQueries queries;
  @Inject CurrentUser user;

  private RunView view = RunView.ALL;
  private Map<RunView, Long> counts;
  private PagedList<RunRow> runs;

  public void load() {
    long utility = user.workplace().utilityId();
    counts = queries.runCounts(utility);
    runs =
        new PagedList<>(
            RunRow::id,
            () -> counts.get(view),
            (first, size) -> queries.runs(utility, view, first, size));
  }

  public PagedList<RunRow> getRuns() {
    return runs;
  }

  /** How many runs each view holds. */
  public Map<RunView, Long> getCounts() {
    return counts;
  }

  public RunView[] getViews() {
    return RunView.values();
  }

  public RunView getView() {
    return view;
  }

  public void setView(RunView view) {
    this.view = view == null ? RunView.ALL : view;
  }
}
