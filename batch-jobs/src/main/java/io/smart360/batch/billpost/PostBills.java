package io.smart360.batch.billpost;

import io.smart360.billing.posting.BillPostingService;
import io.smart360.billing.posting.PostedChunk;
import io.smart360.shared.BusinessProblem;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Posts chunk after chunk of a run until none is left that no other worker holds. */
@Dependent
@Named
public class PostBills extends AbstractBatchlet {

  @Inject @BatchProperty long runId;
  @Inject @BatchProperty int chunkSize;
  @Inject BillPostingService posting;

  private volatile boolean stopping;

  @Override
  public String process() {
    try {
      posting.start(runId);
      return postAll();
    } catch (BusinessProblem problem) {
      posting.recordFailure(runId, problem.getMessage());
      throw problem;
    }
  }

  /**
   * Passes over the accounts until a whole pass finds nothing: a chunk may have been given back.
   */
  private String postAll() {
    String after = "";
    while (!stopping) {
      PostedChunk chunk = posting.postChunk(runId, after, chunkSize);
      if (chunk.isEmpty() && after.isEmpty()) {
        return "POSTED";
      }
      after = chunk.isEmpty() ? "" : chunk.lastAccount();
    }
    return "STOPPED";
  }

  /** The chunk at work is finished first. */
  @Override
  public void stop() {
    stopping = true;
  }
}
