package io.smart360.billing.run;

import io.smart360.billing.run.exception.BillException;
import io.smart360.billing.run.order.BillRunMode;
import io.smart360.billing.run.order.BillRunOrigin;
import io.smart360.billing.run.order.BillRunOverlapsAnother;
import io.smart360.billing.run.order.BillRunPlan;
import io.smart360.billing.run.order.BillingPeriodDoesNotFitCycle;
import io.smart360.billing.run.order.BillingPeriodEndsInFuture;
import io.smart360.identity.Roles;
import io.smart360.ledger.LedgerPeriodIsClosed;
import io.smart360.metering.cycle.ReadCycleService;
import io.smart360.shared.DateRange;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.NumberSeriesRepository;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Makes bill runs, checks, starts and stops them (BX01US01, Quick run). */
@Stateless
public class BillRunService {

  private static final Set<String> OUT_OF_RUN = Set.of("NOT_ELIGIBLE", "EXCLUDED");

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject BillRunRepository runs;
  @Inject BillCycleRepository cycles;
  @Inject CurrentTenant tenant;
  @Inject Event<BillRunReady> ready;
  @EJB ReadCycleService readCycles;

  /**
   * Makes a quick run and returns its id; its stage 1 is done.
   *
   * @throws BillCycleInactive when the cycle is not active
   * @throws BillingPeriodDoesNotFitCycle when the period is too long or too short for the cycle
   * @throws BillingPeriodEndsInFuture when it ends after today and anything in it is metered
   * @throws BillRunOverlapsAnother when another run bills any of the days
   * @throws LedgerPeriodIsClosed when nothing can be posted on the bill date (BX-E28)
   */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public long create(BillRunPlan plan) {
    return make(plan);
  }

  /**
   * Makes, checks and starts a dry run: the same calculation, and nothing but figures left behind
   * (BX-RUN-R4). Returns its id.
   */
  @RolesAllowed({
    Roles.BILLING_MANAGER,
    Roles.BILLING_ADMINISTRATOR,
    Roles.BILLING_SUPERVISOR,
    Roles.BILLING_SPECIALIST,
    Roles.FINANCE_MANAGER,
    Roles.UTILITY_ADMINISTRATOR
  })
  public long simulate(BillRunPlan plan) {
    BillRunPlan dryRun =
        new BillRunPlan(
            plan.cycleId(),
            plan.period(),
            plan.billOn(),
            plan.missing(),
            BillRunPlan.Purpose.DRY_RUN);
    BillRun run = runs.get(make(dryRun));
    BillRunCheck check = readiness().checked(run);
    if (check.state() == BillRunState.CONSUMERS_READY) {
      run.readingsChecked();
    }
    start(run);
    return run.getId();
  }

  /**
   * Counts whom the run would bill and which readings it lacks. The run is ready to start when
   * somebody is eligible and no reading is missing; with readings missing it waits at stage 3, and
   * those of closed read cycles are estimated if the run was made so: check again afterwards.
   */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.DATA_MANAGER})
  public BillRunCheck check(long runId) {
    BillRun run = runs.getForChange(runId);
    if (!run.getState().isBeforeGeneration()) {
      throw new BillRunInAnotherState(run.getNumber(), run.getState(), BillRunState.READINGS_READY);
    }
    BillRunCheck check = readiness().checked(run);
    return run.isEstimateMissing() && check.readings().missing() > 0
        ? check.estimating(readCycles.estimateMissing(run.getCycleId(), run.getPeriod()))
        : check;
  }

  /** Counts what {@link #check} counts, for whoever looks at the run; moves nothing on. */
  @RolesAllowed({
    Roles.SYSTEM_ADMIN,
    Roles.UTILITY_ADMINISTRATOR,
    Roles.BILLING_MANAGER,
    Roles.BILLING_ADMINISTRATOR,
    Roles.BILLING_SUPERVISOR,
    Roles.BILLING_SPECIALIST,
    Roles.DATA_MANAGER,
    Roles.FINANCE_MANAGER,
    Roles.AUDITOR
  })
  public BillRunCheck outlook(long runId) {
    return readiness().counted(runs.get(runId));
  }

  /** Ends stage 3 although readings are missing: their accounts will be held, each with why. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.DATA_MANAGER})
  public void goOnWithoutMissingReadings(long runId) {
    runs.getForChange(runId).readingsChecked();
  }

  /** Begins generation. The work is done by a job; progress stands in the run. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public void start(long runId) {
    start(runs.getForChange(runId));
  }

  /** Workers finish the chunk they are in; what is billed stays. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public void pause(long runId) {
    runs.getForChange(runId).pause();
  }

  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public void resume(long runId) {
    BillRun run = runs.getForChange(runId);
    run.resume();
    setToWork(run);
  }

  /** Ends a run before its approval, with a reason; its drafts are void. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public void cancel(long runId, String reason) {
    BillException.Closing closing = closing(reason);
    BillRun run = runs.getForChange(runId);
    run.cancel(reason, closing.at());
    runs.flush();
    DatabaseWork.in(
        database,
        connection -> {
          RunBillsRepository.voidDrafts(connection, runId, closing);
          return runId;
        });
  }

  /** Generates all held accounts again, and what a failed run had left; returns how many. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public int retryFailed(long runId) {
    return retry(runId, "");
  }

  /** Generates the accounts held by one code again; returns how many. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public int retryFailed(long runId, String code) {
    return retry(runId, code);
  }

  /** Leaves an account out of the run, with a reason; it is billed by a later run (BX-RUN-R6). */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void exclude(long runId, long accountId, String reason) {
    BillException.Closing closing = closing(reason);
    BillRun run = runs.getForChange(runId);
    if (!run.getState().isBeforeApproval()) {
      throw new BillRunInAnotherState(run.getNumber(), run.getState(), BillRunState.IN_REVIEW);
    }
    boolean hasFigures = run.getFigures().isPresent();
    Optional<BillRunFigures> figures =
        DatabaseWork.in(
            database,
            connection -> {
              boolean takesPart =
                  RunBillsRepository.lockItem(connection, runId, accountId)
                      .filter(state -> !OUT_OF_RUN.contains(state))
                      .isPresent();
              if (!takesPart) {
                throw new AccountNotInRun(accountId);
              }
              RunBillsRepository.exclude(connection, runId, accountId, closing);
              return hasFigures
                  ? Optional.of(RunBillsRepository.figures(connection, runId))
                  : Optional.empty();
            });
    figures.ifPresent(run::take);
  }

  private long make(BillRunPlan plan) {
    BillCycle cycle = cycles.get(plan.cycleId());
    if (!cycle.isActive()) {
      throw new BillCycleInactive(cycle.getName());
    }
    if (!cycle.fits(plan.period())) {
      throw new BillingPeriodDoesNotFitCycle(
          cycle.getName(), plan.period().days(), cycle.getFrequency().normalDays().intValue());
    }
    String number = DatabaseWork.in(database, connection -> accepted(connection, cycle, plan));
    BillRun run =
        new BillRun(
            number,
            BillRunMode.QUICK,
            plan,
            new BillRunOrigin(cycle.getUtilityId(), tenant.actor(), tenant.now()));
    run.configured();
    if (!runs.add(run)) {
      throw new BillRunOverlapsAnother(cycle.getName(), plan.cycleId());
    }
    return run.getId();
  }

  /** The number of a run whose plan stands up to the facts. */
  private String accepted(Connection connection, BillCycle cycle, BillRunPlan plan)
      throws SQLException {
    ZoneId zone = RunFactsRepository.zone(connection, cycle.getUtilityId());
    LocalDate today = tenant.today(zone);
    DateRange period = plan.period();
    if (period.lastDay().isAfter(today)
        && RunFactsRepository.hasMeters(connection, cycle.getId())) {
      throw new BillingPeriodEndsInFuture(today);
    }
    if (plan.purpose() == BillRunPlan.Purpose.BILLS) {
      Optional<RunFactsRepository.OtherRun> other =
          RunFactsRepository.overlapping(connection, cycle.getId(), period);
      if (other.isPresent()) {
        throw new BillRunOverlapsAnother(other.get().number(), other.get().id());
      }
      if (RunFactsRepository.isLedgerClosed(connection, cycle.getUtilityId(), plan.billOn())) {
        throw new LedgerPeriodIsClosed(plan.billOn());
      }
    }
    return NumberSeriesRepository.take(
            connection, cycle.getUtilityId(), NumberSeriesRepository.Entity.BILL_RUN, today, 1)
        .get(0);
  }

  private RunReadiness readiness() {
    return new RunReadiness(database);
  }

  private void start(BillRun run) {
    if (run.getState() == BillRunState.CONFIGURED) {
      throw new NobodyIsEligible(run.getNumber());
    }
    if (run.getState() == BillRunState.CONSUMERS_READY) {
      throw new ReadingsAreMissing(run.getNumber(), readiness().readings(run).unusable());
    }
    run.startGenerating();
    setToWork(run);
  }

  private int retry(long runId, String code) {
    BillRun run = runs.getForChange(runId);
    run.retry();
    BillException.Closing closing =
        new BillException.Closing(tenant.actor(), "Generated again", tenant.now());
    int held =
        DatabaseWork.in(
            database, connection -> RunBillsRepository.retry(connection, runId, code, closing));
    setToWork(run);
    return held;
  }

  private void setToWork(BillRun run) {
    runs.flush();
    DatabaseWork.in(
        database,
        connection -> {
          RunBillsRepository.markStarted(connection, run.getId());
          return run;
        });
    ready.fire(new BillRunReady(tenant.id(), run.getId()));
  }

  private BillException.Closing closing(String reason) {
    return new BillException.Closing(tenant.actor(), reason, tenant.now());
  }
}
