package io.smart360.billing.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.Sentence;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingWordsTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @Test
  void refusalIsSaidByItsCodeAndTheNamesOfItsDetails() {
    Sentence sentence =
        RatingWords.of(
            "BX-E21",
            "'fixed' needs 'meter_size', which is not known.",
            Map.of("component", "fixed", "characteristic", "meter_size"));

    assertThat(FindingTexts.words(sentence, SPANISH))
        .isEqualTo("\"fixed\" necesita \"meter_size\", que no se conoce.");
  }

  @Test
  void daysOfARefusalAreDates() {
    Sentence sentence =
        RatingWords.of(
            "BX-E02",
            "No active tariff version on 2026-04-01 to 2026-04-30.",
            Map.of("days", "2026-04-01 to 2026-04-30"));

    assertThat(FindingTexts.words(sentence, Locale.ENGLISH))
        .isEqualTo("No tariff version is active from Apr 1, 2026 to Apr 30, 2026.");
  }

  @Test
  void whatHasNoTextIsSaidAsRatingSaysIt() {
    Sentence sentence = RatingWords.of("BX-E22", "Division by zero.", Map.of("formula", "1 / 0"));

    assertThat(FindingTexts.words(sentence, Locale.ENGLISH)).isEqualTo("Division by zero.");
  }
}
