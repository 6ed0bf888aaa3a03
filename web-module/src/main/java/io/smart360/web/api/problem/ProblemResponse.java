package io.smart360.web.api.problem;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;

/**
 * The answer to a request that was not done (RFC 9457).
 *
 * @param type the name of the rule that said no, or {@link #BLANK}
 * @param detail one sentence for a person
 * @param errors single faults of what was sent, or an empty list
 */
record ProblemResponse(StatusType status, String type, String detail, JsonArray errors) {

  static final String BLANK = "about:blank";
  static final String MEDIA_TYPE = "application/problem+json";

  private static final String URN = "urn:smart360:problem:";

  static ProblemResponse plain(StatusType status, String detail) {
    return new ProblemResponse(status, BLANK, detail, JsonValue.EMPTY_JSON_ARRAY);
  }

  /** The answer to the request of this number. */
  Response to(String requestNumber) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("type", type.equals(BLANK) ? BLANK : URN + type)
            .add("title", status.getReasonPhrase())
            .add("status", status.getStatusCode())
            .add("detail", detail)
            .add("instance", "urn:request:" + requestNumber);
    if (!errors.isEmpty()) {
      body.add("errors", errors);
    }
    return Response.status(status).type(MEDIA_TYPE).entity(body.build()).build();
  }
}
