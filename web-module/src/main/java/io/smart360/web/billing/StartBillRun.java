package io.smart360.web.billing;

import io.smart360.billing.overview.CycleRow;
import io.smart360.billing.overview.OverviewQueries;
import io.smart360.billing.run.BillRunCheck;
import io.smart360.billing.run.BillRunService;
import io.smart360.billing.run.BillRunState;
import io.smart360.billing.run.order.BillRunPlan;
import io.smart360.billing.run.order.BillRunPlan.MissingReadings;
import io.smart360.billing.run.order.BillRunPlan.Purpose;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.web.frame.CurrentUser;
import io.smart360.web.frame.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Backs {@code billing/start-bill-run.xhtml}: a quick run from one page (BX01US01). */
@Named
@ViewScoped
public class StartBillRun implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB OverviewQueries queries;
  @EJB BillRunService runs;
  @Inject CurrentUser user;
  @Inject CurrentTenant tenant;
  @Inject Notices notices;

  private List<CycleRow> cycles;
  private Long cycleId;
  private LocalDate periodStart;
  private LocalDate periodLast;
  private LocalDate billOn;
  private MissingReadings missing = MissingReadings.ESTIMATE;
  private Purpose purpose = Purpose.BILLS;

  /** Fills the form for the first cycle. */
  public void load() {
    cycles = queries.cycles(user.workplace().utilityId());
    billOn = tenant.today(user.workplace().zone());
    if (cycleId == null && !cycles.isEmpty()) {
      cycleId = cycles.get(0).id();
    }
    propose();
  }

  /** Proposes the period the chosen cycle is to bill next. */
  public void propose() {
    cycles.stream()
        .filter(cycle -> Long.valueOf(cycle.id()).equals(cycleId))
        .findFirst()
        .ifPresent(
            cycle -> {
              periodStart = cycle.nextStart();
              periodLast = cycle.nextLast();
            });
  }

  /** Makes the run and counts whom it would bill; generation waits. */
  public String check() {
    long runId = runs.create(plan(Purpose.BILLS));
    checked(runId);
    return page(runId);
  }

  private BillRunCheck checked(long runId) {
    BillRunCheck check = runs.check(runId);
    if (check.estimating() > 0) {
      notices.done("workBillRun.estimating", check.estimating());
    }
    return check;
  }

  /** Makes the run and, unless something is missing, starts it. */
  public String start() {
    if (purpose == Purpose.DRY_RUN) {
      return page(runs.simulate(plan(Purpose.DRY_RUN)));
    }
    long runId = runs.create(plan(Purpose.BILLS));
    BillRunCheck check = checked(runId);
    if (check.state() == BillRunState.READINGS_READY) {
      runs.start(runId);
      notices.done("startBillRun.started");
    }
    return page(runId);
  }

  private BillRunPlan plan(Purpose chosen) {
    return new BillRunPlan(
        cycleId, BillRunPlan.period(periodStart, periodLast), billOn, missing, chosen);
  }

  private static String page(long runId) {
    return "/office/billing/work-bill-run?faces-redirect=true&run=" + runId;
  }

  public List<CycleRow> getCycles() {
    return cycles;
  }

  public MissingReadings[] getMissingChoices() {
    return MissingReadings.values();
  }

  public Purpose[] getPurposes() {
    return Purpose.values();
  }

  public Long getCycleId() {
    return cycleId;
  }

  public void setCycleId(Long cycleId) {
    this.cycleId = cycleId;
  }

  public LocalDate getPeriodStart() {
    return periodStart;
  }

  public void setPeriodStart(LocalDate periodStart) {
    this.periodStart = periodStart;
  }

  public LocalDate getPeriodLast() {
    return periodLast;
  }

  public void setPeriodLast(LocalDate periodLast) {
    this.periodLast = periodLast;
  }

  public LocalDate getBillOn() {
    return billOn;
  }

  public void setBillOn(LocalDate billOn) {
    this.billOn = billOn;
  }

  public MissingReadings getMissing() {
    return missing;
  }

  public void setMissing(MissingReadings missing) {
    this.missing = missing;
  }

  public Purpose getPurpose() {
    return purpose;
  }

  public void setPurpose(Purpose purpose) {
    this.purpose = purpose;
  }
}
