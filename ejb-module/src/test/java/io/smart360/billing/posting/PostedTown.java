package io.smart360.billing.posting;

import io.smart360.billing.BilledTown;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.TestTransactions;

/** Posts a run of a town, for tests of what follows posting. */
public final class PostedTown {

  private PostedTown() {}

  /** Posts an approved run as a single worker does, at this instant. */
  @SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
  public static void post(TestTransactions app, BilledTown town, long runId, String now)
      throws Exception {
    BillPostingService posting = new BillPostingService();
    posting.database = app.database();
    posting.tenant = new FixedTenant(now);
    posting.posted = new RecordedEvents<>();
    app.in(
        town.acting(),
        () -> {
          posting.start(runId);
          PostedChunk chunk;
          String after = "";
          do {
            chunk = posting.postChunk(runId, after, 1000);
            after = chunk.lastAccount();
          } while (!chunk.isEmpty());
          return posting.finish(runId);
        });
  }
}
