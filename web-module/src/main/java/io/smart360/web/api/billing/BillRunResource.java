package io.smart360.web.api.billing;

import io.smart360.billing.run.BillExceptionService;
import io.smart360.billing.run.BillRunCheck;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.billing.run.BillRunService;
import io.smart360.billing.run.BillRunState;
import io.smart360.billing.run.order.BillRunPlan;
import io.smart360.billing.run.order.BillRunPlan.MissingReadings;
import io.smart360.billing.run.order.BillRunPlan.Purpose;
import io.smart360.billing.view.BillExceptionRow;
import io.smart360.billing.view.BillRunDetails;
import io.smart360.billing.view.BillRunQueries;
import io.smart360.billing.view.BillRunRow;
import io.smart360.billing.view.BillRunSearch;
import io.smart360.web.api.caller.CallerUtility;
import io.smart360.web.api.json.InvalidInput;
import io.smart360.web.api.json.JsonInput;
import io.smart360.web.api.json.Page;
import io.smart360.web.api.json.Paging;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bill runs: made, checked, started, watched and stopped. */
@Path("/bill-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bill runs")
public class BillRunResource {

  @EJB BillRunService runs;
  @EJB BillRunQueries queries;
  @EJB BillExceptionService exceptions;
  @Inject CallerUtility utility;
  @Inject KnownRun known;

  @GET
  @Operation(summary = "The bill runs of the utility, newest first")
  public Page<BillRunRow> list(
      @QueryParam("cycle") Long cycle,
      @QueryParam("state") List<String> states,
      @QueryParam("text") String text,
      @BeanParam Paging paging) {
    BillRunSearch search =
        new BillRunSearch(
            utility.id(),
            cycle == null ? OptionalLong.empty() : OptionalLong.of(cycle),
            statesOf(states),
            Optional.ofNullable(text));
    return new Page<>(queries.runCount(search), paging.first(), queries.runs(search, part(paging)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a quick run",
      description =
          "cycle, first_day, last_day, bill_on; missing: ESTIMATE or HOLD; dry_run: the same"
              + " calculation and nothing but figures, started at once.")
  @APIResponse(responseCode = "201", description = "The run; its id is in Location and the body")
  @APIResponse(responseCode = "409", description = "Another run bills these days")
  public Response create(JsonObject body, @Context UriInfo uri) {
    JsonInput input = new JsonInput(body);
    boolean dryRun = input.flag("dry_run", false);
    BillRunPlan plan =
        new BillRunPlan(
            input.number("cycle"),
            BillRunPlan.period(input.date("first_day"), input.date("last_day")),
            input.date("bill_on"),
            input.optionalChoice("missing", MissingReadings.class).orElse(MissingReadings.ESTIMATE),
            dryRun ? Purpose.DRY_RUN : Purpose.BILLS);
    long run = dryRun ? runs.simulate(plan) : runs.create(plan);
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(run)).build())
        .entity(Map.of("id", run))
        .build();
  }

  @GET
  @Path("/{run}")
  @Operation(summary = "A run with its progress and what it holds back")
  @APIResponse(responseCode = "404", description = "There is no such run")
  public BillRunDetails get(@PathParam("run") long run) {
    return queries.run(known.run(run)).orElseThrow(() -> new BillRunNotFound(run));
  }

  @POST
  @Path("/{run}/check")
  @Operation(summary = "Count who is eligible and which readings are missing (stages 1 to 3)")
  public BillRunCheck check(@PathParam("run") long run) {
    return runs.check(run);
  }

  @POST
  @Path("/{run}/start")
  @Operation(
      summary = "Begin generation",
      description = "without_missing=true holds the accounts whose readings are missing.")
  @APIResponse(responseCode = "409", description = "Nobody is eligible, or readings are missing")
  public void start(
      @PathParam("run") long run,
      @QueryParam("without_missing") @DefaultValue("false") boolean withoutMissing) {
    if (withoutMissing) {
      runs.goOnWithoutMissingReadings(run);
    }
    runs.start(run);
  }

  @POST
  @Path("/{run}/pause")
  @Operation(summary = "Pause: workers finish the chunk they are in")
  public void pause(@PathParam("run") long run) {
    runs.pause(run);
  }

  @POST
  @Path("/{run}/resume")
  @Operation(summary = "Go on with a paused run")
  public void resume(@PathParam("run") long run) {
    runs.resume(run);
  }

  @POST
  @Path("/{run}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End a run before its approval, with a reason; its drafts are void")
  public void cancel(@PathParam("run") long run, JsonObject body) {
    runs.cancel(run, new JsonInput(body).text("reason"));
  }

  @POST
  @Path("/{run}/retry")
  @Operation(summary = "Generate what was held again, all or by one code")
  public Map<String, Integer> retry(@PathParam("run") long run, @QueryParam("code") String code) {
    return Map.of("accounts", code == null ? runs.retryFailed(run) : runs.retryFailed(run, code));
  }

  @POST
  @Path("/{run}/accounts/{account}/exclusion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Leave an account out of the run, with a reason")
  public void exclude(
      @PathParam("run") long run, @PathParam("account") long account, JsonObject body) {
    runs.exclude(run, account, new JsonInput(body).text("reason"));
  }

  @POST
  @Path("/{run}/exceptions/{code}/work")
  @Operation(summary = "Take on all exceptions of a code that nobody has")
  public Map<String, Integer> takeOnAll(
      @PathParam("run") long run, @PathParam("code") String code) {
    return Map.of("accounts", exceptions.takeOnAll(known.run(run), code));
  }

  @GET
  @Path("/{run}/exceptions")
  @Operation(summary = "What the run holds back or warns of, all or by one code")
  public List<BillExceptionRow> exceptions(
      @PathParam("run") long run,
      @QueryParam("code") @DefaultValue("") String code,
      @BeanParam Paging paging) {
    return queries.exceptions(known.run(run), code, part(paging));
  }

  private static io.smart360.billing.view.Page part(Paging paging) {
    return new io.smart360.billing.view.Page(paging.first(), paging.size());
  }

  private static Set<BillRunState> statesOf(List<String> names) {
    return names.stream()
        .map(
            name ->
                Arrays.stream(BillRunState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("There is no state '" + name + "'.")))
        .collect(Collectors.toSet());
  }
}
