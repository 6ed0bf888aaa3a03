package io.smart360.web.api.metering;

import io.smart360.metering.intake.ImportMode;
import io.smart360.metering.intake.ReadingImportNotFound;
import io.smart360.metering.intake.ReadingImportQueries;
import io.smart360.metering.intake.ReadingImportRow;
import io.smart360.metering.intake.ReadingImportService;
import io.smart360.web.api.caller.CallerUtility;
import io.smart360.web.api.json.InvalidInput;
import io.smart360.web.api.json.Page;
import io.smart360.web.api.json.Paging;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of readings, taken in row by row. */
@Path("/reading-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readings")
public class ReadingImportResource {

  private static final String CSV = "text/csv";

  @EJB ReadingImportService imports;
  @EJB ReadingImportQueries queries;
  @Inject CallerUtility utility;

  @GET
  @Operation(summary = "The files brought in, newest first")
  public Page<ReadingImportRow> list(@BeanParam Paging paging) {
    return new Page<>(
        queries.importCount(utility.id()),
        paging.first(),
        queries.imports(utility.id(), paging.first(), paging.size()));
  }

  @POST
  @Consumes(CSV)
  @Operation(
      summary = "Bring in a file of readings of any size",
      description =
          "The rows are worked off afterwards; good rows are loaded whatever is wrong with others."
              + " mode: CHECK_ONLY or LOAD_GOOD_ROWS.")
  @APIResponse(responseCode = "202", description = "Received; its id is in Location and the body")
  @APIResponse(responseCode = "409", description = "The very same content was loaded before")
  public Response receive(
      @QueryParam("file_name") @DefaultValue("readings.csv") String fileName,
      @QueryParam("mode") @DefaultValue("LOAD_GOOD_ROWS") String mode,
      InputStream content,
      @Context UriInfo uri) {
    long id = imports.receive(utility.id(), fileName, modeOf(mode), content);
    return Response.accepted(Map.of("id", id))
        .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .build();
  }

  @GET
  @Path("/{import}")
  @Operation(summary = "How far a file is worked off, and what came of it")
  @APIResponse(responseCode = "404", description = "There is no such file")
  public ReadingImportRow get(@PathParam("import") long id) {
    return queries
        .find(id)
        .filter(found -> found.utilityId() == utility.id())
        .orElseThrow(() -> new ReadingImportNotFound(id));
  }

  @GET
  @Path("/{import}/errors")
  @Produces(CSV)
  @Operation(summary = "The error file: line, field, value and reason of each row not taken")
  public Response errors(@PathParam("import") long id) {
    ReadingImportRow found = get(id);
    StreamingOutput file = out -> queries.errorFile(found.id(), out);
    return Response.ok(file)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"reading-errors-" + found.id() + ".csv\"")
        .build();
  }

  private static ImportMode modeOf(String name) {
    return Arrays.stream(ImportMode.values())
        .filter(mode -> mode.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput("'mode' must be CHECK_ONLY or LOAD_GOOD_ROWS, not " + name));
  }
}
