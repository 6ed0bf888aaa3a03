package io.smart360.web.frame;

import io.smart360.identity.UserService;
import io.smart360.web.security.Caller;
import io.smart360.web.security.Paths;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Changes the language of pages on this device, for a user who is signed in also on the next one,
 * and goes back to the page it was asked from.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

  @EJB UserService users;
  @Inject Caller caller;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = request.getParameter("language");
    if (!Language.SPOKEN.contains(language)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Cookie cookie = new Cookie(Language.COOKIE, language);
    cookie.setPath("/");
    cookie.setMaxAge(KEPT_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    caller.user().ifPresent(user -> users.speak(user.userId(), language));
    String back = request.getParameter("back");
    response.sendRedirect(
        request.getContextPath() + (Paths.isOfficePage(back) ? back : Paths.SIGN_IN));
  }
}
