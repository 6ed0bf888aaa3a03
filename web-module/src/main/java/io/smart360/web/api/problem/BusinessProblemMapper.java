package io.smart360.web.api.problem;

import io.smart360.shared.BusinessProblem;
import io.smart360.tariff.yaml.TariffFileProblem;
import io.smart360.tariff.yaml.TariffFileRefused;
import io.smart360.web.security.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A rule said no: 404 for what is not there, 422 for what was sent and cannot be right, 409 for
 * what may be right at another time. The type is the rule's name.
 */
@Provider
@ApplicationScoped
public class BusinessProblemMapper implements ExceptionMapper<BusinessProblem> {

  @Inject CurrentRequest request;

  @Override
  public Response toResponse(BusinessProblem problem) {
    return new ProblemResponse(
            statusOf(problem.key()), problem.key(), problem.getMessage(), errorsOf(problem))
        .to(request.id());
  }

  static StatusType statusOf(String key) {
    if (key.endsWith("NotFound")) {
      return Status.NOT_FOUND;
    }
    boolean isAboutWhatWasSent =
        key.endsWith("Refused")
            || key.endsWith("Missing")
            || key.endsWith("OutOfRange")
            || key.endsWith("NotSupplied")
            || key.endsWith("Differs");
    return isAboutWhatWasSent ? ProblemStatus.UNPROCESSABLE_CONTENT : Status.CONFLICT;
  }

  private static JsonArray errorsOf(BusinessProblem problem) {
    if (!(problem instanceof TariffFileRefused refused)) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
    JsonArrayBuilder errors = Json.createArrayBuilder();
    for (TariffFileProblem fault : refused.problems()) {
      errors.add(
          Json.createObjectBuilder()
              .add("path", fault.path())
              .add("line", fault.line())
              .add("column", fault.column())
              .add("wrong", fault.wrong())
              .add("right", fault.right()));
    }
    return errors.build();
  }
}
