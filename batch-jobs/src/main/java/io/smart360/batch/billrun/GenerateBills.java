package io.smart360.batch.billrun;

import io.smart360.billing.generation.BillGenerationService;
import io.smart360.billing.generation.ChunkResult;
import io.smart360.billing.generation.RunWork;
import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.billing.setting.BillingSetting;
import io.smart360.billing.setting.BillingSettings;
import io.smart360.shared.BusinessProblem;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * One worker of a run: bills chunk after chunk until no account is left that nobody holds. It stops
 * the run when too many of its first accounts fail by the set-up (BX-RUN-R2).
 */
@Dependent
@Named
public class GenerateBills extends AbstractBatchlet {

  @Inject @BatchProperty long runId;
  @Inject @BatchProperty int chunkSize;
  @Inject BillGenerationService generation;

  private volatile boolean stopping;

  @Override
  public String process() {
    try {
      return billAll(prepared());
    } catch (BillRunInAnotherState stopped) {
      return stopped.state().name();
    }
  }

  /** A run whose tariffs or settings cannot be read will not get better by trying again. */
  private RunWork prepared() {
    try {
      return generation.work(runId);
    } catch (BusinessProblem | EJBException problem) {
      generation.fail(runId, "The run could not be prepared: " + problem.getMessage());
      throw problem;
    }
  }

  private String billAll(RunWork work) {
    ChunkResult sum = ChunkResult.nothing();
    boolean isJudged = false;
    while (!stopping) {
      ChunkResult chunk = generation.billChunk(work, chunkSize);
      if (chunk.claimed() == 0) {
        return "DONE";
      }
      sum = sum.plus(chunk);
      BillingSettings settings = work.terms().settings();
      if (!isJudged && sum.claimed() >= settings.whole(BillingSetting.STOP_SAMPLE)) {
        isJudged = true;
        int percent = settings.whole(BillingSetting.STOP_PERCENT);
        if (sum.setUpFailures() * 100L > (long) percent * sum.claimed()) {
          generation.fail(runId, complaint(sum, percent));
          return "FAILED";
        }
      }
    }
    return "STOPPED";
  }

  private static String complaint(ChunkResult sum, int percent) {
    return sum.setUpFailures()
        + " of the first "
        + sum.claimed()
        + " accounts failed by the set-up of tariffs, taxes or ledger codes, more than "
        + percent
        + " %. See the exceptions by code, put it right and retry.";
  }

  /** The chunk at work is finished first. */
  @Override
  public void stop() {
    stopping = true;
  }
}
