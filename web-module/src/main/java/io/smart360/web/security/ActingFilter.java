package io.smart360.web.security;

import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Works each request on behalf of the caller's tenant, and ends sessions and tokens of users who
 * may no longer work (AU03-R3, AU03-R6).
 */
public class ActingFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject Caller caller;
  @Inject Standing standing;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<CallerRights> rights = Paths.isAsset(request) ? Optional.empty() : caller.rights();
    if (rights.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Acting acting =
        new Acting(rights.get().tenantId(), rights.get().email(), RequestNumber.of(request));
    Failure failure =
        TenantContext.call(acting, () -> answer(rights.get(), request, response, chain));
    failure.rethrow();
  }

  private Failure answer(
      CallerRights rights,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain) {
    try {
      if (standing.isGood(rights)) {
        chain.doFilter(request, response);
      } else {
        turnAway(request, response);
      }
      return Failure.NONE;
    } catch (IOException e) {
      return new Failure(e, null);
    } catch (ServletException e) {
      return new Failure(null, e);
    }
  }

  private static void turnAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (Paths.isInterface(request)) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String signIn = Paths.signInFor(request);
    request.logout();
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
    Redirection.send(request, response, signIn);
  }

  /** Carries a checked exception out of the work that is done for the tenant. */
  private record Failure(IOException io, ServletException servlet) {

    static final Failure NONE = new Failure(null, null);

    void rethrow() throws IOException, ServletException {
      if (io != null) {
        throw io;
      }
      if (servlet != null) {
        throw servlet;
      }
    }
  }
}
