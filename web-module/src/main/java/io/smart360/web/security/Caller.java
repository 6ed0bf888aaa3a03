package io.smart360.web.security;

import io.smart360.identity.SignedInUser;
import io.smart360.identity.UserPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, by session or by token. */
@ApplicationScoped
public class Caller {

  @Inject SecurityContext security;

  /** The user of the session; empty for strangers and for tokens. */
  public Optional<SignedInUser> user() {
    return security.getPrincipalsByType(UserPrincipal.class).stream()
        .findAny()
        .map(UserPrincipal::user);
  }

  Optional<CallerRights> rights() {
    return user()
        .map(u -> new CallerRights(u.tenantId(), u.userId(), u.email(), u.since()))
        .or(this::rightsOfToken);
  }

  private Optional<CallerRights> rightsOfToken() {
    Principal principal = security.getCallerPrincipal();
    return principal instanceof JsonWebToken token && token.getClaim("tenant") != null
        ? Optional.of(rightsOf(token))
        : Optional.empty();
  }

  private static CallerRights rightsOf(JsonWebToken token) {
    return new CallerRights(
        number(token.getClaim("tenant")),
        Long.parseLong(token.getSubject()),
        token.getName(),
        Instant.ofEpochSecond(token.getIssuedAtTime()));
  }

  /** A claim of our own comes as JSON or as a plain number, by the server's liking. */
  private static long number(Object claim) {
    return claim instanceof JsonNumber json
        ? json.longValueExact()
        : Long.parseLong(claim.toString());
  }
}
