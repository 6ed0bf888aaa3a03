package io.smart360.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Names and guards the session cookie. Over HTTPS it is {@code __Host-} bound: no other host, path
 * or plain connection can set or read it.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    boolean https = ConfigProvider.getConfig().getValue("smart360.https", Boolean.class);
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setName(https ? "__Host-smart360" : "smart360");
    cookie.setSecure(https);
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setAttribute("SameSite", "Lax");
  }
}
