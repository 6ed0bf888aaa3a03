package io.smart360.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who reads Spanish reads nothing else: no English left over, no name of a text. */
@ExtendWith(Office.Opened.class)
class SpanishIT {

  private static final Path TEXTS =
      Path.of("..", "web-module", "src", "main", "resources", "io", "smart360", "web");

  /** What a page shows and what it says to those who do not see it. */
  private static final String ALL_THAT_IS_SAID =
      """
      () => {
        const said = [];
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const at = texts.currentNode.parentElement;
          if (!at.closest('script, style, noscript, [translate=no]')) {
            said.push(texts.currentNode.nodeValue);
          }
        }
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
          document.querySelectorAll('[' + name + ']').forEach(at => said.push(at.getAttribute(name)));
        }
        said.push(document.title);
        return said.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text);
      }
      """;

  /** Words that English has in nearly every sentence and Spanish in none. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i).*\\b(the|of|and|is|are|was|were|with|from|not|your|this|that|for|by|on|to|it)\\b.*");

  private static final Pattern KEY =
      Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)+|\\?\\?\\?.*|[A-Z]+(_[A-Z]+)+");
  private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*}");

  private static final String PUBLISHED =
      """
      metadata: {effective_date: 07/01/2032, utility_name: Arce, bill_frequency: Monthly}
      rate_structure:
        RESIDENTIAL_SINGLE: {service_charge: 12, bill: service_charge}
      """;

  @TempDir private Path folder;

  private final List<String> leftOver = new ArrayList<>();
  private final List<Predicate<String>> english;
  private final List<Predicate<String>> spanish;

  SpanishIT() throws IOException {
    Properties inEnglish = texts("en");
    Properties inSpanish = texts("es");
    List<String> differing =
        inEnglish.stringPropertyNames().stream()
            .filter(key -> !inEnglish.getProperty(key).equals(inSpanish.getProperty(key)))
            .toList();
    english = differing.stream().map(inEnglish::getProperty).map(SpanishIT::pattern).toList();
    spanish =
        inSpanish.stringPropertyNames().stream()
            .map(inSpanish::getProperty)
            .map(SpanishIT::pattern)
            .toList();
  }

  @Test
  void billingIsReadInSpanish(Office office) {
    Westlake westlake = office.westlake();
    westlake.letRead("otto.audit", "es");
    try (Desk desk = office.desk("otto.audit")) {
      look(desk, "home");
      desk.open("office/billing/list-bill-runs");
      look(desk, "runs");
      desk.open("office/billing/work-bill-run?run=" + westlake.closedRun());
      look(desk, "run");
      Locator stages = desk.page().locator(".sev a");
      for (int stage = 0; stage < stages.count(); stage++) {
        desk.page().waitForResponse("**", stages.nth(stage)::click);
        look(desk, "run-exceptions-" + stage);
      }
      desk.open("office/billing/list-bills");
      look(desk, "bills");
      desk.open("office/billing/show-bill?bill=" + westlake.bill());
      look(desk, "bill");
      openEveryLine(desk);
      look(desk, "bill-lines");
    }
    assertThat(leftOver).isEmpty();
  }

  /** Shows the figures of all lines of the charge that is explained. */
  private static void openEveryLine(Desk desk) {
    desk.page()
        .locator(".why-line")
        .evaluateAll("lines => lines.forEach(line => { line.open = true; })");
  }

  @Test
  void tariffsAreReadAndTakenOverInSpanish(Office office) throws IOException {
    Westlake westlake = office.westlake();
    westlake.letRead("mona.manager", "es");
    try (Desk desk = office.desk("mona.manager")) {
      desk.open("office/tariff/list-tariffs");
      look(desk, "tariffs");
      desk.open("office/tariff/show-tariff?code=WATER&version=1");
      look(desk, "tariff");
      desk.open("office/tariff/take-over-tariff");
      give(desk, "metadata: none\n");
      look(desk, "take-over-refused");
      give(desk, PUBLISHED);
      look(desk, "take-over");
    } finally {
      westlake.letRead("mona.manager", "en");
    }
    assertThat(leftOver).isEmpty();
  }

  private void give(Desk desk, String content) throws IOException {
    desk.page()
        .locator("[id='upload:file']")
        .setInputFiles(Files.writeString(folder.resolve("arce.owrs"), content));
    desk.button("Incorporar").click();
    desk.page().waitForLoadState();
  }

  @Test
  void readingsAreValidatedInSpanish(Office office) {
    office.westlake().letRead("mia.meters", "es");
    try (Desk desk = office.desk("mia.meters")) {
      for (String tab : List.of("SUSPECT", "PENDING", "MISSING", "REVISIT")) {
        desk.open("office/metering/validate-readings?tab=" + tab);
        look(desk, "validate-" + tab.toLowerCase(Locale.ROOT));
      }
    }
    assertThat(leftOver).isEmpty();
  }

  @SuppressWarnings("unchecked") // what the script gives is a list of texts
  private void look(Desk desk, String name) {
    desk.keepPicture("spanish-" + name);
    assertThat(desk.page().locator("html").getAttribute("lang")).isEqualTo("es");
    List<String> said = (List<String>) desk.page().evaluate(ALL_THAT_IS_SAID);
    assertThat(said).as(name).hasSizeGreaterThan(20);
    said.stream()
        .filter(text -> isEnglish(text) || KEY.matcher(text).matches())
        .forEach(text -> leftOver.add(name + ": " + text));
    desk.hasNoComplaint();
  }

  private boolean isEnglish(String text) {
    boolean isOurs = english.stream().anyMatch(pattern -> pattern.test(text));
    return ENGLISH.matcher(text).matches()
        || (isOurs && spanish.stream().noneMatch(pattern -> pattern.test(text)));
  }

  /** What a sentence may look like once its places are filled. */
  private static Predicate<String> pattern(String sentence) {
    StringBuilder pattern = new StringBuilder();
    Matcher place = PLACE.matcher(sentence);
    int from = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(sentence.substring(from, place.start()))).append(".+");
      from = place.end();
    }
    pattern.append(Pattern.quote(sentence.substring(from)));
    return Pattern.compile(pattern.toString().replace("''", "'")).asMatchPredicate();
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    Path file = TEXTS.resolve("text_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
