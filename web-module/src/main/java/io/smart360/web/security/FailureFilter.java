package io.smart360.web.security;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives what went wrong its error page, and logs a bug or an outage under the number of the request
 * that the page shows.
 */
public class FailureFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(FailureFilter.class.getName());

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (isCausedBy(e, ViewExpiredException.class)) {
        throw e; // has an error page of its own
      }
      answer(request, response, e);
    }
  }

  private static void answer(HttpServletRequest request, HttpServletResponse response, Exception e)
      throws IOException {
    if (isCausedBy(e, EJBAccessException.class)) {
      send(response, HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    LOG.log(Level.SEVERE, e, () -> "Request " + RequestNumber.of(request) + " failed");
    send(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
  }

  private static void send(HttpServletResponse response, int status) throws IOException {
    if (!response.isCommitted()) {
      forget(response);
      response.sendError(status);
    }
  }

  /** The page that failed had allowed its own scripts; the error page allows those of its own. */
  private static void forget(HttpServletResponse response) {
    Map<String, String> headers =
        response.getHeaderNames().stream()
            .distinct()
            .filter(name -> !name.equalsIgnoreCase("Content-Security-Policy"))
            .collect(Collectors.toMap(name -> name, response::getHeader));
    response.reset();
    headers.forEach(response::setHeader);
  }

  private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).anyMatch(type::isInstance);
  }
}
