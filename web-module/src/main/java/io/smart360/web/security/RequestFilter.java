package io.smart360.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Numbers each request, refuses forms that another site sends in the user's name, and bodies that
 * are larger than what takes them reads, and tells browsers what they may do with the answer
 * (SEC-3).
 */
public class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** More than any page takes. */
  private static final long MOST_BYTES = 50_000_000;

  private boolean https;

  @Override
  public void init() {
    https = ConfigProvider.getConfig().getValue("smart360.https", Boolean.class);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Request-Id", RequestNumber.of(request));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (https) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    keep(request, response);
    if (isForged(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (isTooLarge(request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Optional<BodyLimit.Refusal> refusal = refusalOfBody(request);
    if (refusal.isPresent()) {
      refuse(request, response, refusal.get());
      return;
    }
    chain.doFilter(request, response);
  }

  private static Optional<BodyLimit.Refusal> refusalOfBody(HttpServletRequest request) {
    String more = request.getPathInfo() == null ? "" : request.getPathInfo();
    boolean isChunked = request.getHeader("Transfer-Encoding") != null;
    return BodyLimit.of(request.getServletPath() + more)
        .flatMap(limit -> limit.refusalOf(request.getContentLengthLong(), isChunked));
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, BodyLimit.Refusal refusal)
      throws IOException {
    response.setStatus(refusal.status());
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(refusal.document(RequestNumber.of(request)));
  }

  /** Assets carry their version in the address; all else shows data and must not be kept. */
  private static void keep(HttpServletRequest request, HttpServletResponse response) {
    if (!Paths.isAsset(request)) {
      response.setHeader("Cache-Control", "no-store");
    } else if (request.getParameter("v") != null) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
  }

  /** Forms are kept on disk before a page sees them; the interface reads what it takes itself. */
  private static boolean isTooLarge(HttpServletRequest request) {
    return !Paths.isInterface(request) && request.getContentLengthLong() > MOST_BYTES;
  }

  /** Tokens travel in a header no other site can make a browser send; sessions in a cookie. */
  private static boolean isForged(HttpServletRequest request) {
    if (!request.getMethod().equals("POST") || Paths.isInterface(request)) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null && !isOurs(origin, request);
  }

  private static boolean isOurs(String origin, HttpServletRequest request) {
    try {
      return request.getHeader("Host").equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
