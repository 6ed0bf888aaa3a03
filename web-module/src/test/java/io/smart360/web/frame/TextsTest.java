package io.smart360.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern KEY =
      Pattern.compile("text\\['([^'{}]+)'\\](?!\\.concat)|texts\\.of\\('([^']+)'");

  private static final Pattern REFUSAL = Pattern.compile("class (\\w+) extends BusinessProblem");
  private static final List<Path> MODULES =
      Stream.of("web-module", "ejb-module", "batch-jobs")
          .map(module -> Path.of("..", module, "src", "main", "java"))
          .toList();

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(Texts.BUNDLE, Locale.forLanguageTag(language));
  }

  private static Set<String> keysUsedInPages() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(page));
        while (matcher.find()) {
          keys.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
      }
    }
    return keys;
  }

  /** The key of a refusal is the name of its class. */
  private static Set<String> refusals() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path module : MODULES) {
      try (Stream<Path> files = Files.walk(module)) {
        for (Path source : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          REFUSAL.matcher(Files.readString(source)).results().forEach(r -> keys.add(r.group(1)));
        }
      }
    }
    return keys;
  }

  private static long places(String sentence) {
    return PLACE.matcher(sentence).results().map(MatchResult::group).distinct().count();
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(bundle("es").keySet()).isEqualTo(bundle("en").keySet());
  }

  @Test
  void bothLanguagesHaveTheSamePlacesToFill() {
    ResourceBundle english = bundle("en");
    ResourceBundle spanish = bundle("es");
    for (String key : english.keySet()) {
      assertThat(places(spanish.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  @Test
  void everyTextOfAPageIsInTheBundle() throws IOException {
    Set<String> keys = keysUsedInPages();

    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(bundle("en").keySet()).containsAll(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyPageAndModuleHasAName(String language) {
    for (OfficePage page : OfficePage.values()) {
      assertThat(bundle(language).containsKey(page.textKey())).as(page.textKey()).isTrue();
    }
    for (Module module : Module.values()) {
      for (OfficePage listed : OfficePage.inRailOf(module)) {
        String about = listed.textKey() + ".about";
        assertThat(module == Module.HOME || bundle(language).containsKey(about)).as(about).isTrue();
      }
      assertThat(bundle(language).containsKey(module.textKey())).as(module.textKey()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyRefusalHasASentence(String language) throws IOException {
    Set<String> refusals = refusals();

    assertThat(refusals).hasSizeGreaterThan(60);
    assertThat(bundle(language).keySet()).containsAll(refusals);
  }

  @Test
  void apostropheOfATextWithPlacesIsDoubled() {
    for (String language : Language.SPOKEN) {
      ResourceBundle bundle = bundle(language);
      for (String key : bundle.keySet()) {
        String text = bundle.getString(key);
        if (text.contains("{0")) {
          assertThat(text.replace("''", "")).as(key).doesNotContain("'");
        }
      }
    }
  }
}
