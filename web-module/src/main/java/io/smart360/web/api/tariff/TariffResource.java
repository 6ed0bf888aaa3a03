package io.smart360.web.api.tariff;

import io.smart360.tariff.EnteredTariff;
import io.smart360.tariff.TariffDraft;
import io.smart360.tariff.TariffFormat;
import io.smart360.tariff.TariffNotFound;
import io.smart360.tariff.TariffQueries;
import io.smart360.tariff.TariffRow;
import io.smart360.tariff.TariffService;
import io.smart360.tariff.TariffVersionNotFound;
import io.smart360.web.api.caller.CallerUtility;
import io.smart360.web.api.json.InvalidInput;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tariffs and their versions. */
@Path("/tariffs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tariffs")
public class TariffResource {

  @EJB TariffService tariffs;
  @EJB TariffQueries queries;
  @Inject CallerUtility utility;

  @GET
  @Operation(summary = "The tariffs of the utility, by code")
  public List<TariffRow> list() {
    return queries.tariffs(utility.id());
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "A tariff with its versions")
  @APIResponse(responseCode = "404", description = "There is no such tariff")
  public TariffView get(@PathParam("code") String code) {
    TariffRow tariff =
        queries.tariff(utility.id(), code).orElseThrow(() -> new TariffNotFound(code));
    return new TariffView(tariff, queries.versions(utility.id(), code));
  }

  @GET
  @Path("/{code}/versions/{number}")
  @Operation(summary = "What a version says: the tariff file, in JSON")
  public String definition(@PathParam("code") String code, @PathParam("number") int number) {
    return queries
        .definition(utility.id(), code, number)
        .orElseThrow(() -> new TariffVersionNotFound(code, number));
  }

  @POST
  @Consumes({"text/yaml", "application/yaml", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      summary = "Enter a tariff file",
      description =
          "The tariff when its code is new, and its versions, submitted for approval. All or"
              + " nothing. For the billing manager.")
  @APIResponse(responseCode = "201", description = "The numbers of the new versions")
  @APIResponse(responseCode = "413", description = "The file has more than 5 MB")
  @APIResponse(responseCode = "422", description = "The file has faults; all are named")
  public Response enter(String file, @Context UriInfo uri) {
    EnteredTariff entered = tariffs.enter(utility.id(), file);
    return Response.created(uri.getAbsolutePathBuilder().path(entered.code()).build())
        .entity(entered)
        .build();
  }

  @POST
  @Path("/imports")
  @Consumes({"text/yaml", "application/yaml", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      summary = "Take over a tariff in a format of others",
      description =
          "format: OWRS (Open Water Rate Specification) or URDB (Utility Rate Database of OpenEI)."
              + " Its versions become drafts; the report says what was assumed, understood,"
              + " dropped and left out. For the billing manager.")
  @APIResponse(responseCode = "201", description = "The drafts and the report")
  @APIResponse(responseCode = "413", description = "The file has more than 5 MB")
  @APIResponse(responseCode = "422", description = "The file cannot be read; all faults are named")
  public Response takeOver(@QueryParam("format") String format, String file, @Context UriInfo uri) {
    TariffDraft draft = tariffs.takeOver(utility.id(), formatOf(format), file);
    return Response.created(
            uri.getBaseUriBuilder().path("tariffs").path(draft.entered().code()).build())
        .entity(draft)
        .build();
  }

  private static TariffFormat formatOf(String name) {
    return Arrays.stream(TariffFormat.values())
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("'format' must be OWRS or URDB, not " + name));
  }

  @POST
  @Path("/{code}/versions/{number}/submission")
  @Operation(summary = "Submit a draft for approval")
  public void submit(@PathParam("code") String code, @PathParam("number") int number) {
    tariffs.submit(utility.id(), code, number);
  }

  @POST
  @Path("/{code}/versions/{number}/approval")
  @Operation(
      summary = "Put a submitted version in force",
      description = "For the utility administrator, and never for who drafted it.")
  @APIResponse(responseCode = "409", description = "It was not submitted, or drafted by the caller")
  public void approve(@PathParam("code") String code, @PathParam("number") int number) {
    tariffs.approve(utility.id(), code, number);
  }

  @POST
  @Path("/{code}/versions/{number}/refusal")
  @Operation(summary = "Send a submitted version back to its drafter")
  public void refuse(@PathParam("code") String code, @PathParam("number") int number) {
    tariffs.refuse(utility.id(), code, number);
  }
}
