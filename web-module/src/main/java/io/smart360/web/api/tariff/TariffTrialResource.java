package io.smart360.web.api.tariff;

import io.smart360.tariff.TariffTrial;
import io.smart360.tariff.TariffTrialService;
import io.smart360.web.api.json.InvalidInput;
import io.smart360.web.api.json.JsonInput;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trials of tariff files on cases with known bills. */
@Path("/tariff-trials")
@RequestScoped
@Tag(name = "Tariffs")
public class TariffTrialResource {

  private static final String CSV = "text/csv";

  @EJB TariffTrialService trials;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Rate cases by tariff files and compare them with what is expected",
      description =
          "tariffs: the text of each file by its name (.yaml of our own, .owrs, .json of OpenEI);"
              + " cases: the text of the file of cases. The answer is the file of results in CSV"
              + " or, when JSON is asked for, the counts and that file in it. Nothing is kept.")
  @APIResponse(responseCode = "413", description = "The files have more than 20 MB together")
  @APIResponse(responseCode = "422", description = "The cases cannot be read")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response rate(JsonObject body, @HeaderParam("Accept") String accept) {
    TariffTrial trial = trials.rate(tariffs(body), new JsonInput(body).text("cases"));
    boolean asCsv = accept != null && accept.startsWith(CSV);
    return asCsv
        ? Response.ok(trial.results(), CSV).build()
        : Response.ok(trial, MediaType.APPLICATION_JSON).build();
  }

  private static Map<String, String> tariffs(JsonObject body) {
    if (body.get("tariffs") == null
        || body.get("tariffs").getValueType() != JsonValue.ValueType.OBJECT) {
      throw new InvalidInput("'tariffs' must be an object of file names and their texts");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    body.getJsonObject("tariffs")
        .forEach(
            (name, text) -> {
              if (!(text instanceof JsonString written)) {
                throw new InvalidInput("'tariffs." + name + "' must be the text of the file");
              }
              texts.put(name, written.getString());
            });
    return texts;
  }
}
