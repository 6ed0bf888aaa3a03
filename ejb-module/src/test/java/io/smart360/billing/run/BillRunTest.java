package io.smart360.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.billing.run.order.BillRunMode;
import io.smart360.billing.run.order.BillRunOrigin;
import io.smart360.billing.run.order.BillRunPlan;
import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BillRunTest {

  private static final Instant NOW = Instant.parse("2025-05-01T08:00:00Z");

  private final BillRun run = run(BillRunPlan.Purpose.BILLS);

  @Test
  void runGoesFromDraftToClosed() {
    toGenerating(run);
    run.finishGenerating(figures(0), NOW);
    run.beginReview();
    run.submit("ann@example.org");
    run.approve("bob@example.org", "seen", NOW);
    run.startPosting();
    run.posted(NOW);
    run.startDistributing();
    run.close(NOW);

    assertThat(run.getState()).isEqualTo(BillRunState.CLOSED);
    assertThat(run.getState().isOpen()).isFalse();
  }

  @Test
  void runThatIsGeneratingRefusesToStartAgain() {
    toGenerating(run);

    assertThatExceptionOfType(BillRunInAnotherState.class)
        .isThrownBy(run::startGenerating)
        .satisfies(problem -> assertThat(problem.state()).isEqualTo(BillRunState.GENERATING));
  }

  @Test
  void heldAccountsAreErrorsThatMayBeRetried() {
    toGenerating(run);
    run.finishGenerating(figures(3), NOW);
    assertThat(run.getState()).isEqualTo(BillRunState.GENERATED_WITH_ERRORS);

    run.retry();
    assertThat(run.getState()).isEqualTo(BillRunState.GENERATING);
  }

  @Test
  void figuresThatDoNotAddUpFailTheRun() {
    toGenerating(run);
    run.finishGenerating(new BillRunFigures(10, 8, 1, 0, BigDecimal.TEN), NOW);

    assertThat(run.getState()).isEqualTo(BillRunState.FAILED);
    assertThat(run.getFailure())
        .contains(
            "Of 10 eligible accounts 8 are billed, 1 held and 0 excluded: 1 are unaccounted for");
  }

  @Test
  void dryRunEndsSimulated() {
    BillRun dryRun = run(BillRunPlan.Purpose.DRY_RUN);
    toGenerating(dryRun);
    dryRun.finishGenerating(figures(2), NOW);

    assertThat(dryRun.getState()).isEqualTo(BillRunState.SIMULATED);
    assertThatExceptionOfType(BillRunInAnotherState.class).isThrownBy(dryRun::beginReview);
  }

  @Test
  void whoPreparedTheRunDoesNotApproveIt() {
    toGenerating(run);
    run.finishGenerating(figures(0), NOW);
    run.beginReview();
    run.submit("ann@example.org");

    assertThatExceptionOfType(BillRunApprovedByPreparer.class)
        .isThrownBy(() -> run.approve("ann@example.org", "fine", NOW));
  }

  @Test
  void rejectedRunReturnsToReview() {
    toGenerating(run);
    run.finishGenerating(figures(0), NOW);
    run.beginReview();
    run.submit("ann@example.org");
    run.reject("water total is too high");
    run.beginReview();

    assertThat(run.getComment()).contains("water total is too high");
    assertThat(run.getState()).isEqualTo(BillRunState.IN_REVIEW);
  }

  @Test
  void runIsCancelledInAnyStateBeforeApprovalAndInNoLaterOne() {
    for (BillRunState state : BillRunState.values()) {
      assertThat(state.canBecome(BillRunState.CANCELLED)).isEqualTo(state.isBeforeApproval());
    }
    assertThat(BillRunState.APPROVED.isBeforeApproval()).isFalse();
  }

  @Test
  void pausedRunOnlyResumes() {
    toGenerating(run);
    run.pause();

    assertThatExceptionOfType(BillRunInAnotherState.class).isThrownBy(run::retry);
    run.resume();
    assertThat(run.getState()).isEqualTo(BillRunState.GENERATING);
  }

  private static void toGenerating(BillRun run) {
    run.configured();
    run.consumersChecked(10);
    run.readingsChecked();
    run.startGenerating();
  }

  private static BillRunFigures figures(int held) {
    return new BillRunFigures(10, 9 - held, held, 1, new BigDecimal("120.50"));
  }

  private static BillRun run(BillRunPlan.Purpose purpose) {
    DateRange april = DateRange.inclusive(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30));
    BillRunPlan plan =
        new BillRunPlan(
            7, april, LocalDate.of(2025, 5, 1), BillRunPlan.MissingReadings.HOLD, purpose);
    return new BillRun(
        "BR-202505-001", BillRunMode.QUICK, plan, new BillRunOrigin(1, "ann@example.org", NOW));
  }
}
