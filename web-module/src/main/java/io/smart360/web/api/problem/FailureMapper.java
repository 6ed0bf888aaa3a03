package io.smart360.web.api.problem;

import io.smart360.shared.BusinessProblem;
import io.smart360.web.security.CurrentRequest;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything but a rule's no: 403 without the role, 400 for what cannot be read, and 500 for a bug
 * or an outage, of which the caller learns nothing but the number it stands under in the log.
 */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Exception> {

  private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

  @Inject CurrentRequest request;
  @Inject BusinessProblemMapper problems;

  @Override
  public Response toResponse(Exception failure) {
    if (causeOf(failure) instanceof BusinessProblem problem) {
      return problems.toResponse(problem);
    }
    return answer(failure).to(request.id());
  }

  private ProblemResponse answer(Exception failure) {
    if (failure instanceof EJBAccessException || failure instanceof AccessLocalException) {
      return ProblemResponse.plain(Status.FORBIDDEN, "None of your roles allows this.");
    }
    if (failure instanceof ProcessingException || failure instanceof JsonException) {
      return ProblemResponse.plain(Status.BAD_REQUEST, "The body of the request cannot be read.");
    }
    if (failure instanceof WebApplicationException http) {
      Response.StatusType status = http.getResponse().getStatusInfo();
      return ProblemResponse.plain(status, status.getReasonPhrase() + ".");
    }
    LOG.log(Level.SEVERE, failure, () -> "Request " + request.id() + " failed");
    return ProblemResponse.plain(
        Status.INTERNAL_SERVER_ERROR, "Something went wrong here; it stands in our log.");
  }

  /** The container wraps what happens inside a service. */
  private static Throwable causeOf(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof BusinessProblem)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
