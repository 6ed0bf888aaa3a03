package io.smart360.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\w+(,\\w+)?}");
  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}\\W+\\p{L}{2,}");
  private static final Pattern SAID = Pattern.compile("\"(BX-E[0-9]{2}[\\w.]*)\"[,)]");
  private static final Locale SPANISH = Locale.forLanguageTag("es-US");

  private final SentenceTexts findings =
      new SentenceTexts("io.smart360.billing.calculation.findings");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metering/validation/findings",
        "metering/estimation/causes",
        "billing/calculation/findings",
        "billing/approval/checklist"
      })
  void spanishSaysEverythingEnglishSaysWithTheSameNumbers(String bundle) throws IOException {
    Properties english = texts(bundle + ".properties");
    Properties spanish = texts(bundle + "_es.properties");

    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    for (String key : english.stringPropertyNames()) {
      if (TWO_WORDS.matcher(PLACE.matcher(english.getProperty(key)).replaceAll("")).find()) {
        assertThat(spanish.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
      }
      assertThat(places(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @Test
  void everyBillExceptionHasItsSentence() throws IOException {
    Set<String> said = new TreeSet<>();
    for (String capability : new String[] {"calculation", "posting"}) {
      Path sources = Path.of("src/main/java/io/smart360/billing", capability);
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path source : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          if (!source.endsWith("ExceptionCode.java")) {
            SAID.matcher(Files.readString(source)).results().forEach(key -> said.add(key.group(1)));
          }
        }
      }
    }

    assertThat(said).hasSizeGreaterThan(25).allMatch(findings::has);
  }

  @Test
  void numbersDatesAndWordsFollowTheLanguage() {
    Sentence sentence =
        new Sentence(
            "BX-E07",
            Map.of(
                "amount",
                new BigDecimal("1234.50"),
                "percent",
                new BigDecimal("200"),
                "days",
                31,
                "usual",
                new BigDecimal("500.00"),
                "bills",
                12));

    assertThat(findings.words(sentence, Locale.US))
        .isEqualTo(
            "The bill of 1,234.50 is more than 200 % of what 31 days usually cost"
                + " (500.00, average of 12 bills).");
    assertThat(findings.words(sentence, SPANISH)).startsWith("La factura de 1,234.50 supera");
    assertThat(
            findings.words(
                new Sentence(
                    "BX-E04", Map.of("day", LocalDate.of(2026, 4, 30), "state", "PENDING")),
                SPANISH))
        .isEqualTo("La lectura del 30 abr. 2026 está pendiente y antes debe validarse.");
  }

  @ParameterizedTest
  @CsvSource({"limit,2000", "limit,2000.00"})
  void keptNumberIsWrittenAsItWasAtFirst(String name, String written) {
    Map<String, Object> numbers =
        SentenceTexts.read(Map.of("amount", "2500.10", name, written, "category", "GUILD"));

    assertThat(findings.words(new Sentence("BX-E11", numbers), Locale.US))
        .isEqualTo("The bill of 2,500.10 is over the limit of 2,000.00 for GUILD.");
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            SentenceTexts.class.getResourceAsStream("/io/smart360/" + file),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
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
