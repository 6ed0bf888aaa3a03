package io.smart360.web.frame;

import io.smart360.identity.AccessAudit;
import io.smart360.web.security.CurrentRequest;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Opens each page of the back office to those who may see it (CNV-17): 404 for what is no page, 403
 * and a line in the audit trail for a page the user's roles do not reach.
 */
public class PageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Parameters that are numbers: an address with anything else in them leads nowhere. */
  private static final List<String> NUMBERS =
      List.of("run", "bill", "line", "reading", "task", "version", "page");

  @Inject Navigation navigation;
  @Inject LastLists lastLists;
  @Inject CurrentRequest current;
  @EJB AccessAudit audit;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<OfficePage> page = OfficePage.at(request.getServletPath());
    if (page.isEmpty() || !hasNumbers(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!navigation.mayOpen(page.get())) {
      audit.refused(page.get().path(), current.address());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      if (request.getMethod().equals("GET")) {
        lastLists.seen(page.get(), request.getQueryString());
      }
      chain.doFilter(request, response);
    }
  }

  /** Forms that are sent have fields of any name; only addresses are looked at. */
  private static boolean hasNumbers(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        || NUMBERS.stream()
            .map(request::getParameter)
            .allMatch(value -> value == null || value.matches("\\d{0,18}"));
  }
}
