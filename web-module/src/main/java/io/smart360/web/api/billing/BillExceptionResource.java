package io.smart360.web.api.billing;

import io.smart360.billing.run.BillExceptionService;
import io.smart360.web.api.json.JsonInput;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exceptions of bill runs, worked one at a time. */
@Path("/bill-exceptions/{exception}")
@RequestScoped
@Tag(name = "Bill runs")
public class BillExceptionResource {

  @EJB BillExceptionService exceptions;

  @POST
  @Path("/work")
  @Operation(summary = "Take an exception on")
  public void takeOn(@PathParam("exception") long exception) {
    exceptions.takeOn(exception);
  }

  @POST
  @Path("/resolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say that the cause is put right; the account rejoins by a retry")
  public void resolve(@PathParam("exception") long exception, JsonObject body) {
    exceptions.resolve(exception, reasonOf(body));
  }

  @POST
  @Path("/waiver")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Waive a warning, with a reason")
  @APIResponse(responseCode = "409", description = "It blocks its bill, or is closed")
  public void waive(@PathParam("exception") long exception, JsonObject body) {
    exceptions.waive(exception, reasonOf(body));
  }

  @POST
  @Path("/skip")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Leave the account out of the run, with a reason")
  public void skip(@PathParam("exception") long exception, JsonObject body) {
    exceptions.skip(exception, reasonOf(body));
  }

  private static String reasonOf(JsonObject body) {
    return new JsonInput(body).text("reason");
  }
}
