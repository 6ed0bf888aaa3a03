package io.smart360.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the product in the language of the user. Pages use {@code #{text['key']}} for a
 * plain one and {@code #{texts.of('key', detail)}} for one with places to fill.
 */
@Named
@ApplicationScoped
public class Texts {

  /** The bundle, as {@code faces-config.xml} names it too. */
  public static final String BUNDLE = "io.smart360.web.text";

  @Inject Language language;

  /** The sentence of this key with its places filled, in the language of the current user. */
  public String of(String key, Object... details) {
    return in(language.locale(), key, details);
  }

  /** Whether there is such a sentence. */
  public boolean has(String key) {
    return bundle(language.locale()).containsKey(key);
  }

  static String in(Locale locale, String key, Object... details) {
    String sentence = bundle(locale).getString(key);
    return details.length == 0 ? sentence : new MessageFormat(sentence, locale).format(details);
  }

  static String in(Locale locale, String key, List<Object> details) {
    return new MessageFormat(bundle(locale).getString(key), locale).format(details.toArray());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale);
  }
}
