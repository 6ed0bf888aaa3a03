package io.smart360.metering.intake;

import io.smart360.metering.reading.ReaderStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the fields of a row by themselves and reports everything that is wrong with them, so that
 * one look at the report is enough to put the file right.
 *
 * <p>Dates are ISO (2025-04-15) or as the utility writes them; a reading without a time counts as
 * taken at noon, local time.
 */
final class RowCheck {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,12})?");
  private static final Pattern NEGATIVE = Pattern.compile("-\\s*[0-9].*");
  private static final Pattern REGISTER = Pattern.compile("0*[1-9][0-9]?");
  private static final int LONGEST_READER = 80;
  private static final int LONGEST_NOTE = 1000;
  private static final List<ReaderStatus> STATUSES =
      List.of(ReaderStatus.NORMAL, ReaderStatus.FAULTY, ReaderStatus.RCNT);

  private final FileLayout layout;
  private final ZoneId zone;
  private final LocalDate today;
  private final DateTimeFormatter localDate;

  /**
   * @param datePattern how the utility writes dates besides ISO, such as {@code MM/dd/yyyy}
   */
  RowCheck(FileLayout layout, ZoneId zone, LocalDate today, String datePattern) {
    this.layout = layout;
    this.zone = zone;
    this.today = today;
    this.localDate =
        DateTimeFormatter.ofPattern(datePattern.replace("yyyy", "uuuu"), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
  }

  /** What became of a row: the row itself, or everything wrong with it. */
  record Checked(Optional<ReadingRow> row, List<RowError> errors) {

    static Checked wrong(RowError error) {
      return new Checked(Optional.empty(), List.of(error));
    }
  }

  Checked check(long line, List<String> fields) {
    if (fields.size() != layout.width()) {
      return Checked.wrong(
          new RowError(
              line,
              "row",
              String.join(",", fields),
              RowErrorCode.M00,
              "The row has " + fields.size() + " fields, the header " + layout.width()));
    }
    Fields row = new Fields(line, fields);
    String meter = row.meter();
    int register = row.register();
    LocalDate readOn = row.date();
    LocalTime time = row.time();
    ReaderStatus status = row.status();
    String reason = row.reason(status);
    Optional<BigDecimal> value = row.value(status);
    String reader = row.reader();
    String note = row.note();
    if (!row.errors.isEmpty()) {
      return new Checked(Optional.empty(), List.copyOf(row.errors));
    }
    return new Checked(
        Optional.of(
            new ReadingRow(
                line,
                meter,
                register,
                readOn,
                layout.field(fields, Column.READING_DATE),
                readOn.atTime(time).atZone(zone).toInstant(),
                value,
                status,
                reason,
                reader,
                note)),
        List.of());
  }

  /** The fields of one row, and what was found wrong so far. */
  private final class Fields {

    private final long line;
    private final List<String> fields;
    private final List<RowError> errors = new ArrayList<>(1);

    Fields(long line, List<String> fields) {
      this.line = line;
      this.fields = fields;
    }

    String meter() {
      String meter = layout.field(fields, Column.METER_NO);
      if (meter.isEmpty()) {
        wrong(Column.METER_NO, RowErrorCode.M01, "The meter number is missing");
      }
      return meter;
    }

    int register() {
      String number = layout.field(fields, Column.REGISTER_NO);
      if (number.isEmpty()) {
        return 1;
      }
      if (!REGISTER.matcher(number).matches()) {
        wrong(Column.REGISTER_NO, RowErrorCode.M02, "A register number is 1 to 99");
        return 1;
      }
      return Integer.parseInt(number);
    }

    LocalDate date() {
      String typed = layout.field(fields, Column.READING_DATE);
      Optional<LocalDate> date = parseDate(typed);
      if (date.isEmpty()) {
        wrong(
            Column.READING_DATE,
            RowErrorCode.M03,
            typed.isEmpty() ? "The date is missing" : "This is not a date such as " + today);
        return today;
      }
      if (date.get().isAfter(today)) {
        wrong(Column.READING_DATE, RowErrorCode.M03, "The date is in the future");
      }
      return date.get();
    }

    LocalTime time() {
      String typed = layout.field(fields, Column.READING_TIME);
      if (typed.isEmpty()) {
        return LocalTime.NOON;
      }
      try {
        return LocalTime.parse(typed);
      } catch (DateTimeException e) {
        wrong(Column.READING_TIME, RowErrorCode.M03, "This is not a time such as 14:05");
        return LocalTime.NOON;
      }
    }

    ReaderStatus status() {
      String typed = layout.field(fields, Column.STATUS).toUpperCase(Locale.ROOT);
      if (typed.isEmpty()) {
        return ReaderStatus.NORMAL;
      }
      for (ReaderStatus status : STATUSES) {
        if (status.name().equals(typed)) {
          return status;
        }
      }
      wrong(Column.STATUS, RowErrorCode.M07, "A status is NORMAL, FAULTY or RCNT");
      return ReaderStatus.NORMAL;
    }

    String reason(ReaderStatus status) {
      String typed = layout.field(fields, Column.REASON).toUpperCase(Locale.ROOT);
      if (typed.isEmpty()) {
        if (status != ReaderStatus.NORMAL) {
          wrong(Column.REASON, RowErrorCode.M07, "Status " + status + " needs a reason code");
        }
        return ReasonCode.OK.name();
      }
      Optional<ReasonCode> reason = ReasonCode.of(typed);
      if (reason.isEmpty()) {
        wrong(Column.REASON, RowErrorCode.M07, "This is not a reason code");
      } else if (reason.get().status() != status) {
        wrong(
            Column.REASON,
            RowErrorCode.M07,
            "This reason belongs to status " + reason.get().status() + ", not " + status);
      }
      return typed;
    }

    Optional<BigDecimal> value(ReaderStatus status) {
      String typed = layout.field(fields, Column.READING);
      if (typed.isEmpty()) {
        if (status != ReaderStatus.RCNT) {
          wrong(Column.READING, RowErrorCode.M04, "The reading is missing");
        }
        return Optional.empty();
      }
      if (NUMBER.matcher(typed).matches()) {
        return Optional.of(new BigDecimal(typed));
      }
      wrong(
          Column.READING,
          RowErrorCode.M04,
          NEGATIVE.matcher(typed).matches()
              ? "A reading is not negative"
              : "This is not a number: digits and at most one point");
      return Optional.empty();
    }

    String reader() {
      String reader = layout.field(fields, Column.READER);
      if (reader.length() > LONGEST_READER) {
        wrong(
            Column.READER,
            RowErrorCode.M08,
            "A reader's name has at most " + LONGEST_READER + " characters");
      }
      return reader;
    }

    String note() {
      String note = layout.field(fields, Column.NOTE);
      if (note.length() > LONGEST_NOTE) {
        wrong(Column.NOTE, RowErrorCode.M00, "A note has at most " + LONGEST_NOTE + " characters");
      }
      return note;
    }

    private void wrong(Column column, RowErrorCode code, String reason) {
      errors.add(new RowError(line, column.header(), layout.field(fields, column), code, reason));
    }
  }

  private Optional<LocalDate> parseDate(String typed) {
    try {
      boolean iso = typed.length() == 10 && typed.charAt(4) == '-';
      return Optional.of(iso ? LocalDate.parse(typed) : LocalDate.parse(typed, localDate));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
