package io.smart360.tariff.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.model.Seasons.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeasonsTest {

  @Test
  void aSeasonMayRunOverNewYearAndTakesTheLeapDay() {
    Seasons seasons =
        new Seasons(
            Map.of("winter", List.of(span(11, 1, 2, 28)), "summer", List.of(span(3, 1, 10, 31))));

    assertThat(seasons.on(LocalDate.of(2026, 12, 31))).isEqualTo("winter");
    assertThat(seasons.on(LocalDate.of(2026, 1, 1))).isEqualTo("winter");
    assertThat(seasons.on(LocalDate.of(2028, 2, 29))).isEqualTo("winter");
    assertThat(seasons.on(LocalDate.of(2026, 3, 1))).isEqualTo("summer");
    assertThat(seasons.on(LocalDate.of(2026, 10, 31))).isEqualTo("summer");
  }

  @Test
  void aDayInTwoSeasonsIsRefused() {
    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(
            () ->
                new Seasons(
                    Map.of("all", List.of(span(1, 1, 12, 31)), "may", List.of(span(5, 1, 5, 31)))))
        .withMessageContaining("belongs to one season");
  }

  @Test
  void aDayInNoSeasonIsRefused() {
    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(() -> new Seasons(Map.of("all", List.of(span(1, 1, 12, 30)))))
        .withMessageStartingWith("12-31 is in no season");
  }

  private static Span span(int month, int day, int lastMonth, int lastDay) {
    return new Span(MonthDay.of(month, day), MonthDay.of(lastMonth, lastDay));
  }
}
