package io.smart360.billing.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.document.BillDesign;
import io.smart360.billing.document.pdf.TextStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutPartsTest {

  private static final TextStyle STYLE = new Styles(BillDesign.standard()).body;

  @Test
  void textBreaksBetweenWordsAndLosesNone() {
    String text = "Service charge for the shared connection of all buildings on the northern lot";
    List<String> lines = Wrapping.lines(STYLE, 90, text);

    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(String.join("", lines)).isEqualTo(text);
    assertThat(lines).allMatch(line -> STYLE.widthOf(line.strip()) <= 90);
  }

  @Test
  void wordLongerThanTheLineBreaksAfterASeam() {
    assertThat(Wrapping.lines(STYLE, 66, "SENSUS-2024-0001"))
        .extracting(String::strip)
        .containsExactly("SENSUS-2024-", "0001");
    assertThat(Wrapping.lines(STYLE, 30, "Donaudampfschiff")).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1710, 0 500 1000 1500",
    "38, 0 10 20 30",
    "0, 0 0.5 1",
    "0.7, 0 0.2 0.4 0.6",
    "4000, 0 2000 4000",
    "100, 0 50 100",
    "99, 0 25 50 75"
  })
  void chartMarksAreRoundNumbers(BigDecimal highest, String marks) {
    assertThat(
            ChartScale.of(highest).marks().stream()
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(marks);
  }

  @Test
  void bothLanguagesHaveEveryText() {
    Set<String> english = keys(Locale.ROOT);

    assertThat(english).isNotEmpty();
    assertThat(keys(Locale.forLanguageTag("es"))).isEqualTo(english);
  }

  private static Set<String> keys(Locale language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "io.smart360.billing.document.wording.BillTexts",
            language,
            LayoutPartsTest.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    assertThat(bundle.getLocale()).isEqualTo(language);
    return new TreeSet<>(bundle.keySet());
  }
}
