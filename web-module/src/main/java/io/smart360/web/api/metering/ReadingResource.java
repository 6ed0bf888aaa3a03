package io.smart360.web.api.metering;

import io.smart360.metering.decision.BulkSummary;
import io.smart360.metering.decision.DecidedReading;
import io.smart360.metering.decision.ReadingDecisionService;
import io.smart360.metering.decision.ReadingNotFound;
import io.smart360.metering.decision.ReadingRef;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.work.ReadingDetails;
import io.smart360.metering.work.ReadingQueries;
import io.smart360.metering.work.WorkCounts;
import io.smart360.metering.work.WorkFilter;
import io.smart360.metering.work.WorkRow;
import io.smart360.metering.work.WorkTab;
import io.smart360.web.api.caller.CallerUtility;
import io.smart360.web.api.json.InvalidInput;
import io.smart360.web.api.json.JsonInput;
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
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The readings that wait for a person, and what a person decides. */
@Path("/readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readings")
public class ReadingResource {

  @EJB ReadingDecisionService decisions;
  @EJB ReadingQueries queries;
  @Inject CallerUtility utility;

  @GET
  @Operation(
      summary = "The work list",
      description = "tab: SUSPECT, PENDING, MISSING or REVISIT; the gravest first.")
  public List<WorkRow> list(
      @QueryParam("tab") @DefaultValue("SUSPECT") String tab,
      @QueryParam("cycle") Long cycle,
      @BeanParam Paging paging) {
    return queries.work(tabOf(tab), filter(cycle), paging.first(), paging.size());
  }

  @GET
  @Path("/counts")
  @Operation(summary = "How many wait on each tab")
  public WorkCounts counts(@QueryParam("cycle") Long cycle) {
    return queries.counts(filter(cycle));
  }

  @GET
  @Path("/{reading}")
  @Operation(summary = "A reading with its findings, its past and its decisions")
  @APIResponse(responseCode = "404", description = "There is no such reading")
  public ReadingDetails get(@PathParam("reading") long reading) {
    return queries.reading(utility.id(), reading).orElseThrow(() -> new ReadingNotFound(reading));
  }

  @POST
  @Path("/{reading}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Accept it as it is",
      description =
          "version: as the work list showed it; rollover: the register went through zero.")
  @APIResponse(responseCode = "409", description = "Somebody else decided it already")
  public DecidedReading accept(@PathParam("reading") long reading, JsonObject body) {
    JsonInput input = new JsonInput(body);
    String reason = input.optionalText("reason").orElse("");
    return input.flag("rollover", false)
        ? decisions.acceptAsRollover(ref(reading, input), reason)
        : decisions.accept(ref(reading, input), reason);
  }

  @POST
  @Path("/{reading}/adjustment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Correct its value, with a reason; what was written down is kept")
  public DecidedReading adjust(@PathParam("reading") long reading, JsonObject body) {
    JsonInput input = new JsonInput(body);
    return decisions.adjust(ref(reading, input), value(input), input.text("reason"));
  }

  @POST
  @Path("/{reading}/estimate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Estimate it, by a method or by the first that has what it needs")
  public DecidedReading estimate(@PathParam("reading") long reading, JsonObject body) {
    JsonInput input = new JsonInput(body);
    return decisions.estimate(
        ref(reading, input),
        input.optionalChoice("method", EstimationMethod.class),
        input.text("reason"));
  }

  @POST
  @Path("/{reading}/revisit")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Send the reader again, by a day and with a reason")
  public DecidedReading revisit(@PathParam("reading") long reading, JsonObject body) {
    JsonInput input = new JsonInput(body);
    return decisions.revisit(ref(reading, input), input.date("due_on"), input.text("reason"));
  }

  @POST
  @Path("/{reading}/exemption")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Leave the meter out of this cycle, with a reason")
  public DecidedReading exempt(@PathParam("reading") long reading, JsonObject body) {
    JsonInput input = new JsonInput(body);
    return decisions.exempt(ref(reading, input), input.text("reason"));
  }

  @POST
  @Path("/{reading}/reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take a decision back before the reading is billed, with a reason")
  public DecidedReading reopen(@PathParam("reading") long reading, JsonObject body) {
    JsonInput input = new JsonInput(body);
    return decisions.reopen(ref(reading, input), input.text("reason"));
  }

  @POST
  @Path("/acceptances")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Accept up to 500 at once",
      description = "readings: [{\"reading\": …, \"version\": …}], reason. Answers what failed.")
  public BulkSummary acceptAll(JsonObject body) {
    JsonInput input = new JsonInput(body);
    return decisions.acceptAll(refs(input), input.text("reason"));
  }

  @POST
  @Path("/estimates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Estimate up to 500 at once")
  public BulkSummary estimateAll(JsonObject body) {
    JsonInput input = new JsonInput(body);
    return decisions.estimateAll(refs(input), input.text("reason"));
  }

  private static List<ReadingRef> refs(JsonInput input) {
    return input.objects("readings", one -> ref(one.number("reading"), one));
  }

  private static ReadingRef ref(long reading, JsonInput input) {
    return new ReadingRef(reading, input.count("version"));
  }

  private static BigDecimal value(JsonInput input) {
    String text = input.text("value");
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new InvalidInput("'value' must be a number such as \"1234.5\", not " + text + ".");
    }
  }

  private WorkFilter filter(Long cycle) {
    WorkFilter all = WorkFilter.all(utility.id());
    return cycle == null ? all : all.inCycle(cycle);
  }

  private static WorkTab tabOf(String name) {
    return Arrays.stream(WorkTab.values())
        .filter(tab -> tab.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("'tab' must be one of " + List.of(WorkTab.values())));
  }
}
