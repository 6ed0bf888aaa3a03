package io.smart360.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Staff sign in once by a page and are remembered by the session. Whoever asks for a protected page
 * without it is shown the sign-in page, which leads on to what was asked for.
 */
@AutoApplySession
@ApplicationScoped
@Typed(PageSignIn.class)
public class PageSignIn implements HttpAuthenticationMechanism {

  @Inject IdentityStoreHandler users;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      CredentialValidationResult result = users.validate(credential);
      return result.getStatus() == CredentialValidationResult.Status.VALID
          ? context.notifyContainerAboutLogin(result)
          : AuthenticationStatus.SEND_FAILURE;
    }
    return context.isProtected() ? showSignIn(request, response) : context.doNothing();
  }

  private static AuthenticationStatus showSignIn(
      HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
    try {
      Redirection.send(request, response, Paths.signInFor(request));
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new AuthenticationException(e.getMessage(), e);
    }
  }
}
