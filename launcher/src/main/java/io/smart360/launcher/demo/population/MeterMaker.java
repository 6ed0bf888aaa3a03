package io.smart360.launcher.demo.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Meters, where they are fitted, and a year of readings of each, billed by the former system. */
final class MeterMaker {

  /** Digits before the point: a register turns at 100,000 CCF. */
  static final int DIALS = 5;

  static final int DECIMALS = 2;
  private static final long TURN = 10_000_000;
  private static final int METERS_PER_MODEL_YEAR = 9000;

  private final UtilityIds utility;
  private final Ids ids;
  private Tables tables;
  private long metersMade;

  MeterMaker(UtilityIds utility, Ids ids) {
    this.utility = utility;
    this.ids = ids;
  }

  /** A connection whose meter is to be made. */
  record Place(long connectionId, LocalDate connectedOn, CustomerClass kind, String size) {

    UseProfile use() {
      return new UseProfile(connectionId, kind);
    }
  }

  /** Where a register stands, and which reading said so. */
  private record Standing(long registerId, long readingId, LocalDate on, long hundredths) {}

  void make(Place place, Story story, SplittableRandom random, Tables block) {
    this.tables = block;
    LocalDate installed = place.connectedOn();
    LocalDate exchanged = exchangedOn(story, random);
    long meterId = meter(place, installed, exchanged);
    Standing standing = firstReading(place, meterId, story, random);
    LocalDate month = after(standing.on());
    for (; !month.isAfter(DemoDates.LAST_BILLED); month = month.plusMonths(1)) {
      if (exchanged != null && exchanged.isBefore(month)) {
        standing = exchange(place, standing, exchanged);
        exchanged = null;
      }
      boolean estimated = story == Story.LAST_ESTIMATED && month.equals(DemoDates.LAST_BILLED);
      standing = regular(place, standing, month, estimated);
    }
    if (exchanged != null) {
      exchange(place, standing, exchanged);
    }
  }

  private static LocalDate exchangedOn(Story story, SplittableRandom random) {
    return switch (story) {
      case METER_EXCHANGED -> DemoDates.LAST_BILLED.minusMonths(8).plusDays(random.nextInt(200));
      case METER_EXCHANGED_NOW -> DemoDates.LAST_BILLED.plusDays(8 + random.nextInt(15));
      default -> null;
    };
  }

  private static LocalDate after(LocalDate day) {
    LocalDate month = day.withDayOfMonth(DemoDates.READING_DAY);
    return month.isAfter(day) ? month : month.plusMonths(1);
  }

  private long meter(Place place, LocalDate installed, LocalDate removed) {
    long meterId = ids.next();
    long number = 1_000_001 + metersMade++;
    tables.meters.add(
        utility.tenantId(),
        meterId,
        utility.utilityId(),
        "M-" + number,
        "AQ" + (10 + number / METERS_PER_MODEL_YEAR % 15) + "-" + (7 * number + 13),
        utility.model(place.size()),
        place.size(),
        "MANUAL",
        removed == null ? "INSTALLED" : "REMOVED");
    tables.installations.add(
        utility.tenantId(), ids.next(), meterId, place.connectionId(), installed, removed);
    return meterId;
  }

  private long register(long meterId, LocalDate from) {
    long registerId = ids.next();
    tables.registers.add(utility.tenantId(), registerId, meterId, 1, "CCF", DIALS, DECIMALS, from);
    return registerId;
  }

  private Standing firstReading(Place place, long meterId, Story story, SplittableRandom random) {
    long registerId = register(meterId, place.connectedOn());
    boolean isNew = !place.connectedOn().isBefore(DemoDates.OLDEST_READING);
    LocalDate on = isNew ? place.connectedOn() : DemoDates.OLDEST_READING;
    long value = isNew ? 0 : 10_000 + random.nextInt(600_000);
    if (story == Story.ROLLS_OVER) {
      value = TURN - usedUntil(DemoDates.FIRST_PERIOD_END, on, place) + 2;
    }
    Standing first = new Standing(registerId, ids.next(), on, value);
    reading(place, first, null, isNew ? Kind.INSTALLED : Kind.TAKEN_OVER);
    return first;
  }

  private static long usedUntil(LocalDate end, LocalDate from, Place place) {
    long sum = 0;
    LocalDate on = from;
    for (LocalDate month = after(from); !month.isAfter(end); month = month.plusMonths(1)) {
      sum += place.use().hundredths(on, month);
      on = month;
    }
    return sum;
  }

  private Standing regular(Place place, Standing before, LocalDate on, boolean estimated) {
    long value = before.hundredths() + place.use().hundredths(before.on(), on);
    Standing now = new Standing(before.registerId(), ids.next(), on, value % TURN);
    reading(place, now, before, estimated ? Kind.ESTIMATED : Kind.READ);
    return now;
  }

  private Standing exchange(Place place, Standing before, LocalDate on) {
    long value = before.hundredths() + place.use().hundredths(before.on(), on);
    reading(
        place,
        new Standing(before.registerId(), ids.next(), on, value % TURN),
        before,
        Kind.REMOVED);
    long registerId = register(meter(place, on, null), on);
    Standing installed = new Standing(registerId, ids.next(), on, 0);
    reading(place, installed, null, Kind.INSTALLED);
    return installed;
  }

  private void reading(Place place, Standing now, Standing before, Kind kind) {
    boolean billed = !now.on().isAfter(DemoDates.LAST_BILLED);
    boolean regular = kind == Kind.READ || kind == Kind.ESTIMATED;
    tables.readings.add(
        utility.tenantId(),
        now.readingId(),
        now.registerId(),
        place.connectionId(),
        regular ? utility.readCycles().get(now.on()) : null,
        now.on(),
        decimal(now.hundredths()),
        kind.type,
        kind.source,
        billed ? "BILLED" : "PASSED",
        kind.source.equals("MANUAL") ? "reader-" + (place.connectionId() % 9 + 1) : null,
        before == null ? null : before.readingId(),
        before == null ? null : before.on(),
        before == null ? null : decimal((now.hundredths() - before.hundredths() + TURN) % TURN),
        kind == Kind.ESTIMATED ? "E1" : null,
        kind == Kind.ESTIMATED ? 1 : 0);
  }

  private static BigDecimal decimal(long hundredths) {
    return BigDecimal.valueOf(hundredths, DECIMALS);
  }

  /** How a reading of the history came about. */
  private enum Kind {
    TAKEN_OVER("REGULAR", "MIGRATION"),
    INSTALLED("INSTALL", "SERVICE_ORDER"),
    REMOVED("REMOVE", "SERVICE_ORDER"),
    READ("REGULAR", "MANUAL"),
    ESTIMATED("REGULAR", "ESTIMATE");

    private final String type;
    private final String source;

    Kind(String type, String source) {
      this.type = type;
      this.source = source;
    }
  }
}
