package io.smart360.web.api.problem;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/** Status codes that the specification of REST in Jakarta EE 10 has no name for. */
enum ProblemStatus implements StatusType {
  UNPROCESSABLE_CONTENT(422, "Unprocessable Content");

  private final int code;
  private final String phrase;

  ProblemStatus(int code, String phrase) {
    this.code = code;
    this.phrase = phrase;
  }

  @Override
  public int getStatusCode() {
    return code;
  }

  @Override
  public Family getFamily() {
    return Family.familyOf(code);
  }

  @Override
  public String getReasonPhrase() {
    return phrase;
  }
}
