package io.smart360.metering.validation;

import static java.time.Month.APRIL;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MARCH;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.validation.subject.ServicePointFacts.Season;
import java.time.Month;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeasonTest {

  @Test
  void firstAndLastMonthBelongToTheSeason() {
    assertThat(inSeason(APRIL, OCTOBER))
        .startsWith(APRIL)
        .endsWith(OCTOBER)
        .doesNotContain(MARCH, NOVEMBER)
        .hasSize(7);
  }

  @Test
  void seasonOfTheSouthGoesOverTheNewYear() {
    assertThat(inSeason(NOVEMBER, MARCH))
        .contains(NOVEMBER, DECEMBER, JANUARY, MARCH)
        .doesNotContain(APRIL, OCTOBER)
        .hasSize(5);
  }

  @Test
  void oneMonthIsASeason() {
    assertThat(inSeason(JANUARY, JANUARY)).containsExactly(JANUARY);
  }

  private static Month[] inSeason(Month first, Month last) {
    return Arrays.stream(Month.values())
        .filter(month -> Season.of(month, first, last) == Season.IN_SEASON)
        .toArray(Month[]::new);
  }
}
