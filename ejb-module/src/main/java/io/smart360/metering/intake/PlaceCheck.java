package io.smart360.metering.intake;

import io.smart360.metering.intake.InstalledPlace.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the rows of a chunk against the records: unknown meters and registers, values a register
 * cannot show, and readings that are there already. Of two rows for the same register and day the
 * first is kept; an equal second one is passed over, another value is an error (M06).
 */
final class PlaceCheck {

  /** Whether readings outside an open read cycle are taken. */
  enum OffCycle {
    ALLOWED,
    REFUSED
  }

  /** What to do with a row. */
  sealed interface Verdict {

    record Load(ReadingRow row, InstalledPlace place) implements Verdict {}

    /** The same reading is there already. */
    record PassOver() implements Verdict {}

    record Reject(RowError error) implements Verdict {}
  }

  private final OffCycle offCycle;
  private final Map<RegisterDay, Optional<BigDecimal>> seen = new HashMap<>();

  private record RegisterDay(long registerId, LocalDate readOn) {}

  PlaceCheck(OffCycle offCycle) {
    this.offCycle = offCycle;
  }

  Verdict check(ReadingRow row, InstalledPlace place) {
    if (place.meterId().isEmpty()) {
      return reject(row, Column.METER_NO, RowErrorCode.M01, "No meter has this number");
    }
    if (place.register().isEmpty()) {
      return reject(
          row,
          Column.REGISTER_NO,
          RowErrorCode.M02,
          "The meter has no register " + row.registerNumber() + " on that day");
    }
    if (place.connectionId().isEmpty()) {
      return reject(
          row, Column.READING_DATE, RowErrorCode.M09, "The meter was not installed on that day");
    }
    Optional<Verdict> unshowable = row.value().flatMap(value -> unshowable(row, value, place));
    if (unshowable.isPresent()) {
      return unshowable.get();
    }
    if (place.task().isEmpty() && offCycle == OffCycle.REFUSED) {
      return reject(
          row, Column.READING_DATE, RowErrorCode.M05, "No open read cycle asks for this reading");
    }
    return againstStanding(row, place);
  }

  private static Optional<Verdict> unshowable(
      ReadingRow row, BigDecimal value, InstalledPlace place) {
    InstalledPlace.Register register = place.register().orElseThrow();
    if (value.compareTo(BigDecimal.TEN.pow(register.dials())) >= 0) {
      return Optional.of(
          reject(
              row,
              Column.READING,
              RowErrorCode.M04,
              "The register has only " + register.dials() + " digits"));
    }
    return value.stripTrailingZeros().scale() > register.decimals()
        ? Optional.of(
            reject(
                row,
                Column.READING,
                RowErrorCode.M04,
                "The register has only " + register.decimals() + " decimals"))
        : Optional.empty();
  }

  private Verdict againstStanding(ReadingRow row, InstalledPlace place) {
    RegisterDay key = new RegisterDay(place.register().orElseThrow().id(), row.readOn());
    Optional<Standing> standing = place.standing().filter(kept -> !kept.givesWay());
    if (!seen.containsKey(key) && standing.isEmpty()) {
      seen.put(key, row.value());
      return new Verdict.Load(row, place);
    }
    Optional<BigDecimal> value =
        seen.containsKey(key) ? seen.get(key) : standing.flatMap(Standing::value);
    boolean equal =
        value.isPresent() == row.value().isPresent()
            && value.map(v -> v.compareTo(row.value().orElseThrow()) == 0).orElse(true);
    return equal
        ? new Verdict.PassOver()
        : reject(
            row,
            Column.READING,
            RowErrorCode.M06,
            "The register already has "
                + value.map(v -> v.stripTrailingZeros().toPlainString()).orElse("no value")
                + " on that day, which is kept");
  }

  private static Verdict reject(ReadingRow row, Column column, RowErrorCode code, String reason) {
    String value =
        switch (column) {
          case METER_NO -> row.meterNumber();
          case REGISTER_NO -> Integer.toString(row.registerNumber());
          case READING -> row.valueTyped();
          default -> row.dateTyped();
        };
    return new Verdict.Reject(new RowError(row.line(), column.header(), value, code, reason));
  }
}
