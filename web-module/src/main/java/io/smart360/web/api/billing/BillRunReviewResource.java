package io.smart360.web.api.billing;

import io.smart360.billing.approval.ApprovalQueries;
import io.smart360.billing.approval.ApprovalService;
import io.smart360.billing.approval.Checklist;
import io.smart360.billing.approval.ChecklistPoint;
import io.smart360.billing.approval.LedgerPreview;
import io.smart360.billing.approval.RunComparison;
import io.smart360.billing.approval.Verdict;
import io.smart360.billing.distribution.DistributionQueries;
import io.smart360.billing.distribution.DistributionQueries.PrintStreamRow;
import io.smart360.billing.posting.PostingQueries;
import io.smart360.billing.posting.PostingQueries.PostingProgress;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.web.api.json.InvalidInput;
import io.smart360.web.api.json.JsonInput;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The review of a generated run: comparison, checklist, a second person's approval, posting. */
@Path("/bill-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bill runs")
public class BillRunReviewResource {

  @EJB ApprovalService approval;
  @EJB ApprovalQueries queries;
  @EJB PostingQueries posting;
  @EJB DistributionQueries distribution;
  @Inject KnownRun known;

  @POST
  @Path("/{run}/review")
  @Operation(summary = "Begin the review of a generated run")
  public void beginReview(@PathParam("run") long run) {
    approval.beginReview(run);
  }

  @GET
  @Path("/{run}/comparison")
  @Operation(summary = "The run beside the one before and the same run last year")
  public RunComparison comparison(@PathParam("run") long run) {
    return queries.comparison(known.run(run));
  }

  @GET
  @Path("/{run}/ledger-preview")
  @Operation(summary = "What the run would post, by GL code")
  public LedgerPreview ledgerPreview(@PathParam("run") long run) {
    return queries.ledgerPreview(known.run(run));
  }

  @GET
  @Path("/{run}/sample")
  @Operation(summary = "The bills a reviewer opens for the sample")
  public List<Long> sample(@PathParam("run") long run) {
    return queries.sampleBills(known.run(run));
  }

  @GET
  @Path("/{run}/checklist")
  @Operation(summary = "The eleven points of the approval checklist and how they stand")
  public Checklist checklist(@PathParam("run") long run) {
    return queries.checklist(known.run(run));
  }

  @PUT
  @Path("/{run}/checklist/{point}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Tick a point that a person answers for, with a comment")
  public void tick(@PathParam("run") long run, @PathParam("point") int point, JsonObject body) {
    approval.tick(run, pointOf(point), new JsonInput(body).optionalText("comment").orElse(""));
  }

  @DELETE
  @Path("/{run}/checklist/{point}")
  @Operation(summary = "Take a tick back")
  public void untick(@PathParam("run") long run, @PathParam("point") int point) {
    approval.untick(run, pointOf(point));
  }

  @POST
  @Path("/{run}/submission")
  @Operation(summary = "Submit the reviewed run for approval")
  @APIResponse(responseCode = "409", description = "A point of the checklist is not fulfilled")
  public void submit(@PathParam("run") long run) {
    approval.submit(run);
  }

  @POST
  @Path("/{run}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Approve: never by the person who prepared the run; posting follows",
      description = "comment; password: the caller's, once more, for a run of a large total.")
  @APIResponse(responseCode = "409", description = "The caller prepared the run")
  public void approve(@PathParam("run") long run, JsonObject body) {
    approval.approve(run, verdict(body));
  }

  @POST
  @Path("/{run}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Send the run back with a comment",
      description = "comment; password: the caller's, once more, for a run of a large total.")
  public void reject(@PathParam("run") long run, JsonObject body) {
    approval.reject(run, verdict(body));
  }

  private static Verdict verdict(JsonObject body) {
    JsonInput input = new JsonInput(body);
    return new Verdict(
        input.optionalText("comment").orElse(""), input.optionalText("password").orElse(""));
  }

  @GET
  @Path("/{run}/posting")
  @Operation(summary = "How far posting is")
  public PostingProgress posting(@PathParam("run") long run) {
    return posting.progress(run).orElseThrow(() -> new BillRunNotFound(run));
  }

  @GET
  @Path("/{run}/print-streams")
  @Operation(summary = "The files made for the printer")
  public List<PrintStreamRow> printStreams(@PathParam("run") long run) {
    return distribution.streamsOf(known.run(run));
  }

  private static ChecklistPoint pointOf(int number) {
    return Arrays.stream(ChecklistPoint.values())
        .filter(point -> point.number() == number)
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput("The checklist has points 1 to 11, not " + number + "."));
  }
}
