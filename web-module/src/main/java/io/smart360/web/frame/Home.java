package io.smart360.web.frame;

import io.smart360.billing.overview.OverviewQueries;
import io.smart360.billing.overview.RunRow;
import io.smart360.billing.overview.RunView;
import io.smart360.metering.work.ReadingQueries;
import io.smart360.metering.work.WorkFilter;
import io.smart360.metering.work.WorkTab;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Backs {@code home.xhtml}: what waits for this user, of what the user may open. */
@Named
@RequestScoped
public class Home {

  private static final String RUNS = "/office/billing/list-bill-runs?view=";
  private static final String READINGS = "/office/metering/validate-readings?tab=";

  @EJB OverviewQueries runs;
  @EJB ReadingQueries readings;
  @Inject CurrentUser user;
  @Inject Navigation navigation;

  private final List<Waiting> waiting = new ArrayList<>();
  private RunRow lastRun;

  /** Work of one kind: the key of its name, how much there is, and where it is done. */
  public record Waiting(String textKey, long count, String path) {}

  @PostConstruct
  void look() {
    long utility = user.workplace().utilityId();
    if (navigation.mayOpen(OfficePage.BILL_RUNS)) {
      Map<RunView, Long> counts = runs.runCounts(utility);
      waiting.add(new Waiting("home.approval", counts.get(RunView.WAITING), RUNS + "WAITING"));
      waiting.add(new Waiting("home.open", counts.get(RunView.OPEN), RUNS + "OPEN"));
      lastRun = runs.runs(utility, RunView.ALL, 0, 1).stream().findFirst().orElse(null);
    }
    if (navigation.mayOpen(OfficePage.VALIDATE_READINGS)) {
      var counts = readings.counts(WorkFilter.all(utility));
      for (WorkTab tab : WorkTab.values()) {
        String key = "home." + tab.name().toLowerCase(Locale.ROOT);
        waiting.add(new Waiting(key, counts.of(tab), READINGS + tab));
      }
    }
  }

  public List<Waiting> waiting() {
    return List.copyOf(waiting);
  }

  /** The newest bill run; null without one, or for who does not see runs. */
  public RunRow lastRun() {
    return lastRun;
  }
}
