package io.smart360.web.api.caller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The utility the caller's access token was made for: every resource shows its records alone. */
@RequestScoped
public class CallerUtility {

  private static final String CLAIM = "utility";

  @Inject JsonWebToken token;

  public long id() {
    // JSON numbers come as one type or another, by the server's liking.
    return Long.parseLong(token.getClaim(CLAIM).toString());
  }
}
