package io.smart360.web.api.problem;

import io.smart360.web.api.json.InvalidInput;
import io.smart360.web.security.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What was sent is not what the interface takes: 400, naming the field. */
@Provider
@ApplicationScoped
public class InvalidInputMapper implements ExceptionMapper<InvalidInput> {

  @Inject CurrentRequest request;

  @Override
  public Response toResponse(InvalidInput invalid) {
    return ProblemResponse.plain(Status.BAD_REQUEST, invalid.getMessage()).to(request.id());
  }
}
