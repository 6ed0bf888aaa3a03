package io.smart360.web.api.token;

import io.smart360.identity.SignInAttempt;
import io.smart360.identity.SignInResult;
import io.smart360.identity.SignInResult.Refused;
import io.smart360.identity.SignInResult.SignedIn;
import io.smart360.identity.SignInService;
import io.smart360.web.security.CurrentRequest;
import io.smart360.web.security.SignInThrottle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Gives an access token for an e-mail address and a password. Failures count against the account
 * and the address as at the sign-in page.
 */
@Path("/tokens")
@RequestScoped
@PermitAll
public class TokenResource {

  private static final String PROBLEM = "application/problem+json";

  @EJB SignInService signIns;
  @Inject AccessTokens tokens;
  @Inject SignInThrottle throttle;
  @Inject CurrentRequest request;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, PROBLEM})
  public Response issue(JsonObject credentials) {
    String email = text(credentials, "email");
    String password = text(credentials, "password");
    if (email.isEmpty() || password.isEmpty()) {
      return problem(400, "Give an e-mail address and a password.");
    }
    if (throttle.isShutFor(request.address())) {
      return problem(429, "Too many failed sign-ins from this address. Try again later.");
    }
    SignInResult result =
        signIns.signIn(new SignInAttempt(email, password, request.id(), request.address()));
    if (result instanceof SignedIn signedIn) {
      return token(signedIn);
    }
    throttle.recordFailure(request.address());
    return problem(401, sentence(((Refused) result).reason()));
  }

  private Response token(SignedIn signedIn) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("access_token", tokens.issue(signedIn.user()))
            .add("token_type", "Bearer")
            .add("expires_in", tokens.lifetime().toSeconds())
            .build();
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static String sentence(SignInResult.Reason reason) {
    return switch (reason) {
      case NOT_RECOGNISED -> "The e-mail address or the password is wrong, or sign-in is locked.";
      case NOT_ACTIVE -> "This account is not active. Contact your administrator.";
      case WITHOUT_ROLE -> "This account has no role at any utility. Contact your administrator.";
    };
  }

  private Response problem(int status, String sentence) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", Response.Status.fromStatusCode(status).getReasonPhrase())
            .add("status", status)
            .add("detail", sentence)
            .add("instance", "urn:request:" + request.id())
            .build();
    return Response.status(status).type(PROBLEM).entity(body).build();
  }

  private static String text(JsonObject json, String name) {
    JsonValue value = json == null ? null : json.get(name);
    return value instanceof JsonString text ? text.getString() : "";
  }
}
