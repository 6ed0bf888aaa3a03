package io.smart360.web.frame;

import io.smart360.identity.SignedInUser;
import io.smart360.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language of this request: what the user chose on this device, else the user's own, else the
 * browser's first that we speak, else English.
 */
@Named
@RequestScoped
public class Language {

  /** The languages there are texts in. */
  public static final List<String> SPOKEN = List.of("en", "es");

  static final String COOKIE = "language";

  @Inject HttpServletRequest request;
  @Inject Caller caller;

  private Locale locale;

  /** The language of texts. */
  public Locale locale() {
    if (locale == null) {
      locale = Locale.forLanguageTag(chosen());
    }
    return locale;
  }

  /** Two letters, for the {@code lang} of a page. */
  public String code() {
    return locale().getLanguage();
  }

  /** The other language, in two letters. */
  public String other() {
    return SPOKEN.get(1 - SPOKEN.indexOf(code()));
  }

  private String chosen() {
    return Stream.of(fromCookie(), caller.user().map(SignedInUser::language).stream(), wanted())
        .flatMap(languages -> languages)
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse(SPOKEN.get(0));
  }

  private Stream<String> fromCookie() {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Stream.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue);
  }

  private Stream<String> wanted() {
    return Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
  }
}
