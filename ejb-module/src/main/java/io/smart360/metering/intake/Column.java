package io.smart360.metering.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a file of readings (MX-F4), in the order of the layout. */
enum Column {
  METER_NO,
  REGISTER_NO,
  READING_DATE,
  READING_TIME,
  READING,
  STATUS,
  REASON,
  READER,
  NOTE;

  /** All of them, as they stand in the header. */
  static final String LAYOUT =
      Arrays.stream(values()).map(Column::header).collect(Collectors.joining(", "));

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether no file can do without it; what the others mean when absent stands in MX-F4. */
  boolean isRequired() {
    return this == METER_NO || this == READING_DATE || this == READING;
  }

  static Optional<Column> of(String header) {
    String name = header.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
  }
}
