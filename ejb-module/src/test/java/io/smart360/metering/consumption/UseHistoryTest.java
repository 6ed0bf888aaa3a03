package io.smart360.metering.consumption;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UseHistoryTest {

  private static final LocalDate INSTALLED = LocalDate.of(2024, 1, 1);

  @Test
  void mergesEstimatesIntoThePeriodThatSettlesThem() {
    UseHistory history =
        installed(INSTALLED, "100").estimated(30, "20").used(30, "-2").used(30, "9").toHistory();

    assertThat(history.actualPeriods())
        .extracting(UsePeriod::use, UsePeriod::days)
        .containsExactly(tuple(new BigDecimal("9"), 30), tuple(new BigDecimal("18"), 60));
  }

  @Test
  void leavesOpenEstimatesOutAndCountsThem() {
    UseHistory history =
        installed(INSTALLED, "100")
            .used(30, "12")
            .estimated(30, "11")
            .estimated(30, "10")
            .toHistory();

    assertThat(history.estimatesSinceActual()).isEqualTo(2);
    assertThat(history.estimatedUseSinceActual()).isEqualByComparingTo("21");
    assertThat(history.lastActual().orElseThrow().value()).isEqualByComparingTo("112");
    assertThat(history.last().orElseThrow().value()).isEqualByComparingTo("133");
    assertThat(history.actualPeriods()).hasSize(1);
  }

  @Test
  void exchangeOfTheMeterEndsNoPeriod() {
    UseHistory history =
        installed(INSTALLED, "100")
            .used(30, "12")
            .removed(12, "5")
            .replaced("0")
            .used(18, "9")
            .toHistory();

    UsePeriod newest = history.actualPeriods().get(0);
    assertThat(history.actualPeriods()).hasSize(2);
    assertThat(newest.use()).isEqualByComparingTo("14");
    assertThat(newest.days()).isEqualTo(30);
  }

  @Test
  void removalThatWasOnlyEstimatedSpoilsItsPeriod() { // MX-X3
    List<PastReading> readings =
        new ArrayList<>(installed(INSTALLED, "100").used(30, "12").toHistory().readings());
    Collections.reverse(readings);
    LocalDate removed = INSTALLED.plusDays(42);
    readings.add(past(removed, "REMOVE", "ESTIMATE", "5"));
    readings.add(past(removed, "INSTALL", "SERVICE_ORDER", "0"));
    readings.add(past(INSTALLED.plusDays(60), "REGULAR", "MANUAL", "9"));
    Collections.reverse(readings);

    assertThat(UseHistory.of(readings).actualPeriods()).hasSize(1);
  }

  @Test
  void findsThePeriodOfTheSameDatesLastYear() {
    UseHistory history = installed(INSTALLED, "0").usedEach(13, 30, "10").toHistory();
    LocalDate after = INSTALLED.plusDays(390);

    UsePeriod lastYear =
        history.periodAround(after.minusYears(1), after.plusDays(30).minusYears(1)).orElseThrow();

    assertThat(lastYear.after()).isEqualTo(INSTALLED.plusDays(30));
  }

  @Test
  void refusesReadingsOutOfOrder() {
    List<PastReading> readings =
        new ArrayList<>(installed(INSTALLED, "0").used(30, "10").toHistory().readings());
    Collections.reverse(readings);

    assertThatIllegalArgumentException().isThrownBy(() -> UseHistory.of(readings));
  }

  private static PastReading past(LocalDate on, String type, String source, String use) {
    return new PastReading(
        on,
        ReadingType.valueOf(type),
        ReadingSource.valueOf(source),
        BigDecimal.ZERO,
        new BigDecimal(use),
        use.equals("0") ? 0 : 15);
  }
}
