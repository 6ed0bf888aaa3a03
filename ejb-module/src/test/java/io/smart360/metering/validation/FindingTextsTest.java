package io.smart360.metering.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTextsTest {

  private static final ResourceBundle.Control ONLY_THIS =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern PLACE = Pattern.compile("\\{\\w+(,\\w+)?}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.smart360.metering.validation.findings",
        "io.smart360.metering.estimation.causes"
      })
  void spanishSaysEverythingEnglishSaysWithTheSameNumbers(String bundle) {
    ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT, ONLY_THIS);
    ResourceBundle spanish =
        ResourceBundle.getBundle(bundle, Locale.forLanguageTag("es"), ONLY_THIS);

    assertThat(spanish.getLocale().getLanguage()).isEqualTo("es");
    for (String key : english.keySet()) {
      assertThat(spanish.getString(key)).as(key).isNotEqualTo(english.getString(key));
      assertThat(places(spanish.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }
}
