package io.smart360.metering.consumption;

import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Builds the past of a register, written from the oldest reading to the newest. */
public final class UseHistoryFixtures {

  private final List<PastReading> oldestFirst = new ArrayList<>();
  private LocalDate date;
  private BigDecimal value;

  private UseHistoryFixtures(LocalDate installedOn, String value) {
    this.date = installedOn;
    this.value = new BigDecimal(value);
    add(ReadingType.INSTALL, ReadingSource.SERVICE_ORDER, BigDecimal.ZERO, 0);
  }

  public static UseHistoryFixtures installed(LocalDate on, String value) {
    return new UseHistoryFixtures(on, value);
  }

  /** A regular reading so many days later, the register so much further. */
  public UseHistoryFixtures used(int days, String use) {
    return later(ReadingType.REGULAR, ReadingSource.MANUAL, days, use);
  }

  public UseHistoryFixtures estimated(int days, String use) {
    return later(ReadingType.REGULAR, ReadingSource.ESTIMATE, days, use);
  }

  public UseHistoryFixtures removed(int days, String use) {
    return later(ReadingType.REMOVE, ReadingSource.SERVICE_ORDER, days, use);
  }

  public UseHistoryFixtures replaced(String newValue) {
    value = new BigDecimal(newValue);
    add(ReadingType.INSTALL, ReadingSource.SERVICE_ORDER, BigDecimal.ZERO, 0);
    return this;
  }

  /** So many regular readings, each so many days and so much use after the one before. */
  public UseHistoryFixtures usedEach(int times, int days, String use) {
    for (int i = 0; i < times; i++) {
      used(days, use);
    }
    return this;
  }

  public UseHistory toHistory() {
    List<PastReading> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);
    return UseHistory.of(newestFirst);
  }

  private UseHistoryFixtures later(ReadingType type, ReadingSource source, int days, String use) {
    date = date.plusDays(days);
    value = value.add(new BigDecimal(use));
    add(type, source, new BigDecimal(use), days);
    return this;
  }

  private void add(ReadingType type, ReadingSource source, BigDecimal use, int days) {
    oldestFirst.add(new PastReading(date, type, source, value, use, days));
  }
}
