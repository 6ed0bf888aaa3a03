package io.smart360.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPeriodTest {

  @ParameterizedTest(name = "{0} {1} is followed by {2}")
  @CsvSource({
    "2025-04-30, MONTHLY,    2025-05-31",
    "2025-01-31, MONTHLY,    2025-02-28",
    "2025-02-28, MONTHLY,    2025-03-31",
    "2025-04-15, MONTHLY,    2025-05-15",
    "2025-04-30, BI_MONTHLY, 2025-06-30",
    "2025-03-31, QUARTERLY,  2025-06-30",
    "2024-02-29, ANNUAL,     2025-02-28"
  })
  void periodIsFollowedByTheNext(LocalDate lastDay, String frequency, LocalDate next) {
    assertThat(NextPeriod.lastDayAfter(lastDay, frequency)).isEqualTo(next);
  }
}
