package io.smart360.metering.consumption;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedUseTest {

  private static final LocalDate INSTALLED = LocalDate.of(2024, 1, 1);

  @Test
  void isAverageDailyUseTimesDays() {
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "15").toHistory();

    ExpectedUse expected = expectedAfter(history, 30);

    assertThat(expected.averageDailyUse()).isEqualByComparingTo("0.5");
    assertThat(expected.seasonalFactor()).isEqualByComparingTo("1");
    assertThat(expected.quantity()).isEqualByComparingTo("15");
  }

  @Test
  void weighsDaysNotPeriods() {
    UseHistory history =
        installed(INSTALLED, "0").used(10, "10").used(30, "15").used(60, "15").toHistory();

    assertThat(expectedAfter(history, 30).quantity()).isEqualByComparingTo("12"); // 40 in 100 days
  }

  @Test
  void isUnknownWithTooFewPeriods() {
    UseHistory history = installed(INSTALLED, "0").usedEach(2, 30, "15").toHistory();

    assertThat(ExpectedUse.of(history, INSTALLED.plusDays(60), INSTALLED.plusDays(90), 3))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} in the same month last year against 20 usually makes factor {1}")
  @CsvSource({"20, 1", "26, 1.26829268", "200, 2", "1, 0.5"})
  void followsTheSeasonOfLastYearWithinBounds(String sameMonth, BigDecimal factor) {
    UseHistory history =
        installed(INSTALLED, "0")
            .used(30, "20")
            .used(30, sameMonth)
            .usedEach(11, 30, "20")
            .toHistory();

    ExpectedUse expected = expectedAfter(history, 30);

    assertThat(expected.seasonalFactor().subtract(factor).abs())
        .isLessThan(new BigDecimal("0.000001"));
    assertThat(expected.quantity().subtract(factor.multiply(new BigDecimal("20"))).abs())
        .isLessThan(new BigDecimal("0.0001"));
  }

  private static ExpectedUse expectedAfter(UseHistory history, int days) {
    LocalDate last = history.last().orElseThrow().readOn();
    return ExpectedUse.of(history, last, last.plusDays(days), 3).orElseThrow();
  }
}
