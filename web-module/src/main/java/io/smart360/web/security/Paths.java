package io.smart360.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The parts of the application by path. */
public final class Paths {

  /** Where staff land after sign-in when they asked for no other page. */
  public static final String HOME = "/office/home";

  public static final String SIGN_IN = "/sign-in";

  /** A page of ours: no other host, no control characters, no way up. */
  private static final Pattern OFFICE_PAGE =
      Pattern.compile("/office/[A-Za-z0-9/_.-]*(\\?[A-Za-z0-9=&%_.,:+~-]*)?");

  private Paths() {}

  static boolean isInterface(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.equals("/api") || path.startsWith("/api/");
  }

  static boolean isOffice(HttpServletRequest request) {
    return request.getServletPath().startsWith("/office/");
  }

  /** Files that are the same for everyone and may be kept by browsers. */
  static boolean isAsset(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
  }

  /** The sign-in page that leads on to what was asked for. */
  static String signInFor(HttpServletRequest request) {
    String asked = request.getServletPath();
    if (request.getQueryString() != null) {
      asked += "?" + request.getQueryString();
    }
    String signIn = request.getContextPath() + SIGN_IN;
    return isOfficePage(asked) && !asked.equals(HOME)
        ? signIn + "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
        : signIn;
  }

  /** Whether a path given in a request is one of our pages, so that it may be led on to. */
  public static boolean isOfficePage(String path) {
    return path != null && OFFICE_PAGE.matcher(path).matches() && !path.contains("..");
  }
}
