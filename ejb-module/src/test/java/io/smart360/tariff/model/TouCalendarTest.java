package io.smart360.tariff.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.model.TouCalendar.Day;
import io.smart360.tariff.model.TouCalendar.Holidays;
import io.smart360.tariff.model.TouCalendar.Minutes;
import io.smart360.tariff.model.TouCalendar.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouCalendarTest {

  private static final Seasons SUMMER_AND_WINTER =
      new Seasons(
          Map.of(
              "summer", List.of(new Seasons.Span(MonthDay.of(6, 1), MonthDay.of(9, 30))),
              "winter", List.of(new Seasons.Span(MonthDay.of(10, 1), MonthDay.of(5, 31)))));

  private static final Rule PEAK =
      new Rule(Set.of("summer"), Day.WEEKDAYS, List.of(Minutes.hours(15, 20)), "PEAK");
  private static final Rule NIGHT =
      new Rule(Set.of("summer"), Day.WEEKDAYS, List.of(Minutes.hours(20, 15)), "OFF_PEAK");
  private static final Rule DAYS_OFF =
      new Rule(
          Set.of("summer"),
          Set.of(Day.SATURDAY, Day.SUNDAY, Day.HOLIDAY),
          List.of(Minutes.ALL_DAY),
          "OFF_PEAK");
  private static final Rule WINTER =
      new Rule(Set.of("winter"), EnumSet.allOf(Day.class), List.of(Minutes.ALL_DAY), "OFF_PEAK");

  private static TouCalendar calendar(Rule... rules) {
    return new TouCalendar(
        SUMMER_AND_WINTER, List.of(rules), new Holidays(Set.of(MonthDay.of(7, 4)), Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-07T15:00, PEAK",
    "2025-07-07T14:59, OFF_PEAK",
    "2025-07-07T19:45, PEAK",
    "2025-07-07T20:00, OFF_PEAK",
    "2025-07-07T00:00, OFF_PEAK",
    "2025-07-05T16:00, OFF_PEAK",
    "2025-07-04T16:00, OFF_PEAK",
    "2025-12-01T16:00, OFF_PEAK",
  })
  void anHourBelongsToTheBucketOfItsSeasonAndDay(LocalDateTime time, String bucket) {
    assertThat(calendar(PEAK, NIGHT, DAYS_OFF, WINTER).bucketOf(time)).isEqualTo(bucket);
  }

  @Test
  void aHolidayOnceIsNoHolidayTheNextYear() {
    TouCalendar calendar =
        new TouCalendar(
            SUMMER_AND_WINTER,
            List.of(PEAK, NIGHT, DAYS_OFF, WINTER),
            new Holidays(Set.of(), Set.of(LocalDate.of(2025, 9, 1))));

    assertThat(calendar.bucketOf(LocalDateTime.parse("2025-09-01T16:00"))).isEqualTo("OFF_PEAK");
    assertThat(calendar.bucketOf(LocalDateTime.parse("2026-09-01T16:00"))).isEqualTo("PEAK");
  }

  @Test
  void anHourWithoutABucketIsRefusedWithItsDay() {
    Rule late = new Rule(Set.of("summer"), Day.WEEKDAYS, List.of(Minutes.hours(21, 15)), "NIGHT");

    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(() -> calendar(PEAK, late, DAYS_OFF, WINTER))
        .withMessage("summer MONDAY 20:00 is in no bucket; each hour belongs to one bucket");
  }

  @Test
  void anHourInTwoBucketsIsRefused() {
    Rule early = new Rule(Set.of("summer"), Day.WEEKDAYS, List.of(Minutes.hours(20, 16)), "NIGHT");

    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(() -> calendar(PEAK, early, DAYS_OFF, WINTER))
        .withMessageContaining("15:00 is in 'PEAK' and in 'NIGHT'");
  }

  @Test
  void holidaysNeedTheirOwnHours() {
    Rule daysOff = new Rule(Set.of("summer"), Day.WEEKEND, List.of(Minutes.ALL_DAY), "OFF_PEAK");

    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(() -> calendar(PEAK, NIGHT, daysOff, WINTER))
        .withMessageContaining("summer HOLIDAY 00:00 is in no bucket");
  }

  @Test
  void aSeasonThatTheVersionLacksIsRefused() {
    Rule spring = new Rule(Set.of("spring"), Day.WEEKDAYS, List.of(Minutes.ALL_DAY), "OFF_PEAK");

    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(() -> calendar(spring))
        .withMessageContaining("season 'spring'");
  }

  @Test
  void aBucketOccursOnDaysOfItsSeasonOnly() {
    TouCalendar calendar = calendar(PEAK, NIGHT, DAYS_OFF, WINTER);
    DateRange december = DateRange.inclusive(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));
    DateRange julyWeekend = DateRange.inclusive(LocalDate.of(2025, 7, 5), LocalDate.of(2025, 7, 6));
    DateRange july = DateRange.inclusive(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31));

    assertThat(calendar.occurs("PEAK", december)).isFalse();
    assertThat(calendar.occurs("PEAK", julyWeekend)).isFalse();
    assertThat(calendar.occurs("PEAK", july)).isTrue();
    assertThat(calendar.buckets()).containsExactly("OFF_PEAK", "PEAK");
  }
}
