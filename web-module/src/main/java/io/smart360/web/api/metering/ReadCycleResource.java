package io.smart360.web.api.metering;

import io.smart360.metering.cycle.CycleClosing;
import io.smart360.metering.cycle.ReadCycleNotFound;
import io.smart360.metering.cycle.ReadCyclePlan;
import io.smart360.metering.cycle.ReadCycleQueries;
import io.smart360.metering.cycle.ReadCycleRow;
import io.smart360.metering.cycle.ReadCycleService;
import io.smart360.web.api.caller.CallerUtility;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Read cycles: planned, opened, watched, paused and closed. */
@Path("/read-cycles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readings")
public class ReadCycleResource {

  @EJB ReadCycleService cycles;
  @EJB ReadCycleQueries queries;
  @Inject CallerUtility utility;

  @GET
  @Operation(summary = "The read cycles of the utility, newest first")
  public List<ReadCycleRow> list(@BeanParam Paging paging) {
    return queries.cycles(utility.id(), paging.first(), paging.size());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Plan a read cycle",
      description = "name, starts_on, ends_on, scheduled_on, bill_cycle, routes: [{\"id\": …}]")
  @APIResponse(responseCode = "201", description = "Its id is in Location and the body")
  public Response plan(JsonObject body, @Context UriInfo uri) {
    JsonInput input = new JsonInput(body);
    long id =
        cycles.plan(
            new ReadCyclePlan(
                utility.id(),
                input.text("name"),
                input.date("starts_on"),
                input.date("ends_on"),
                input.date("scheduled_on"),
                input.number("bill_cycle"),
                input.objects("routes", route -> route.number("id"))));
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(Map.of("id", id))
        .build();
  }

  @GET
  @Path("/{cycle}")
  @Operation(summary = "A read cycle and how far it is")
  @APIResponse(responseCode = "404", description = "There is no such cycle")
  public ReadCycleRow get(@PathParam("cycle") long cycle) {
    return queries.find(cycle).orElseThrow(() -> new ReadCycleNotFound(cycle));
  }

  @POST
  @Path("/{cycle}/opening")
  @Operation(summary = "Open it: every register of its routes is expected to be read")
  public Map<String, Integer> open(@PathParam("cycle") long cycle) {
    return Map.of("expected", cycles.open(cycle));
  }

  @POST
  @Path("/{cycle}/pause")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Pause it: nobody is sent to read until it is resumed",
      description = "reason")
  @APIResponse(responseCode = "200", description = "The paused cycle")
  @APIResponse(responseCode = "409", description = "It is completed or paused already")
  public ReadCycleRow pause(@PathParam("cycle") long cycle, JsonObject body) {
    cycles.pause(cycle, new JsonInput(body).optionalText("reason").orElse(""));
    return get(cycle);
  }

  @POST
  @Path("/{cycle}/resumption")
  @Operation(summary = "Resume it as what it was before the pause")
  @APIResponse(responseCode = "200", description = "The cycle that goes on")
  @APIResponse(responseCode = "409", description = "It is not paused")
  public ReadCycleRow resume(@PathParam("cycle") long cycle) {
    cycles.resume(cycle);
    return get(cycle);
  }

  @POST
  @Path("/{cycle}/closing")
  @Operation(summary = "Close it: what was not read is missing; estimate=true estimates it")
  public Map<String, Integer> close(
      @PathParam("cycle") long cycle,
      @QueryParam("estimate") @DefaultValue("true") boolean estimate) {
    CycleClosing closing = estimate ? CycleClosing.ESTIMATE_MISSING : CycleClosing.LEAVE_MISSING;
    return Map.of("missing", cycles.close(cycle, closing));
  }
}
