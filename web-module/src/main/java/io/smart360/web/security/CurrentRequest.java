package io.smart360.web.security;

import io.smart360.identity.SignInResult;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What is known about the request that is being answered. */
@Named
@RequestScoped
public class CurrentRequest {

  @Inject HttpServletRequest request;

  private SignInResult.Reason refusal;

  /** The number it is known by in the log, in the audit trail and on error pages. */
  public String id() {
    return RequestNumber.of(request);
  }

  /** The network address it came from. */
  public String address() {
    return ClientAddress.of(request);
  }

  /** Why a sign-in within this request was refused. */
  public Optional<SignInResult.Reason> refusal() {
    return Optional.ofNullable(refusal);
  }

  void refuse(SignInResult.Reason reason) {
    refusal = reason;
  }
}
