package io.smart360.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.PassivationCapable;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The one way in: tokens under {@code /api}, a signed-in session everywhere else. A session never
 * opens the interface and a token never opens a page.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class Door implements HttpAuthenticationMechanism {

  @Inject BeanManager beans;
  @Inject PageSignIn pages;

  private HttpAuthenticationMechanism tokens;

  /** The container's own mechanism for tokens: as an alternative is enabled, it is not injected. */
  @PostConstruct
  void findTokens() {
    tokens =
        beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
            .filter(Door::readsTokens)
            .map(this::instance)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No mechanism reads access tokens"));
  }

  private static boolean readsTokens(Bean<?> bean) {
    return bean instanceof PassivationCapable named && named.getId().contains("auth.LoginConfig");
  }

  private HttpAuthenticationMechanism instance(Bean<?> bean) {
    return (HttpAuthenticationMechanism)
        beans.getReference(
            bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
  }

  private HttpAuthenticationMechanism mechanismOf(HttpServletRequest request) {
    return Paths.isInterface(request) ? tokens : pages;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    AuthenticationStatus status = mechanismOf(request).validateRequest(request, response, context);
    boolean closed = status != AuthenticationStatus.SUCCESS && context.isProtected();
    return closed && Paths.isInterface(request) ? askForToken(request, response) : status;
  }

  /** The container's mechanism leaves it to others to refuse a call without a token. */
  private static AuthenticationStatus askForToken(
      HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
    try {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("WWW-Authenticate", "Bearer");
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .write(
              """
              {"type":"about:blank","title":"Unauthorized","status":401,\
              "detail":"Show an access token of /api/v1/tokens.","instance":"urn:request:%s"}"""
                  .formatted(RequestNumber.of(request)));
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new AuthenticationException(e.getMessage(), e);
    }
  }

  @Override
  public AuthenticationStatus secureResponse(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return mechanismOf(request).secureResponse(request, response, context);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    mechanismOf(request).cleanSubject(request, response, context);
  }
}
