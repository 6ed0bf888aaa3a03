package io.smart360.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.metering.reading.ReaderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 4, 16);
  private static final FileLayout LAYOUT =
      FileLayout.of(
          List.of(
              "meter_no",
              "register_no",
              "reading_date",
              "reading_time",
              "reading",
              "status",
              "reason",
              "reader",
              "note"));

  @Test
  void goodRowIsReadWithItsDefaults() {
    ReadingRow row = check("M-1||2025-04-15||1015||||").row().orElseThrow();

    assertThat(row.registerNumber()).isEqualTo(1);
    assertThat(row.readOn()).isEqualTo(LocalDate.of(2025, 4, 15));
    assertThat(row.readAt()).isEqualTo(Instant.parse("2025-04-15T16:00:00Z")); // noon in New York
    assertThat(row.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1015"));
    assertThat(row.status()).isEqualTo(ReaderStatus.NORMAL);
    assertThat(row.reason()).isEqualTo("OK");
  }

  @ParameterizedTest(name = "{0} is refused as {1} in {2}")
  @CsvSource({
    "|1|2025-04-15||1015||||, M01, meter_no",
    "M-1|0|2025-04-15||1015||||, M02, register_no",
    "M-1|100|2025-04-15||1015||||, M02, register_no",
    "M-1|1|||1015||||, M03, reading_date",
    "M-1|1|2025-02-30||1015||||, M03, reading_date",
    "M-1|1|15.4.2025||1015||||, M03, reading_date",
    "M-1|1|13/14/2025||1015||||, M03, reading_date",
    "M-1|1|2025-04-17||1015||||, M03, reading_date",
    "M-1|1|2025-04-15|25:00|1015||||, M03, reading_time",
    "M-1|1|2025-04-15||||||, M04, reading",
    "M-1|1|2025-04-15||ten||||, M04, reading",
    "M-1|1|2025-04-15||-5||||, M04, reading",
    "M-1|1|2025-04-15||1e3||||, M04, reading",
    "M-1|1|2025-04-15||1.||||, M04, reading",
    "M-1|1|2025-04-15||1015|FINE|||, M07, status",
    "M-1|1|2025-04-15||1015|FAULTY|||, M07, reason",
    "M-1|1|2025-04-15||1015|FAULTY|DOG||, M07, reason",
    "M-1|1|2025-04-15||1015||MAYBE||, M07, reason",
    "M-1|1|2025-04-15||1015, M00, row"
  })
  void wrongFieldIsNamedWithItsCode(String row, RowErrorCode code, String field) {
    assertThat(check(row).row()).isEmpty();
    assertThat(check(row).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo(code);
              assertThat(error.field()).isEqualTo(field);
              assertThat(error.line()).isEqualTo(7);
            });
  }

  @Test
  void everythingWrongWithARowIsReportedAtOnce() {
    assertThat(check("|1|yesterday||ten||||").errors())
        .extracting(RowError::code)
        .containsExactly(RowErrorCode.M01, RowErrorCode.M03, RowErrorCode.M04);
  }

  @Test
  void dateMayBeWrittenAsTheUtilityDoes() {
    assertThat(check("M-1|1|04/15/2025||1015||||").row().orElseThrow().readOn())
        .isEqualTo(LocalDate.of(2025, 4, 15));
  }

  @Test
  void meterThatCouldNotBeReadNeedsNoValueButAReason() {
    ReadingRow row = check("M-1|1|2025-04-15|09:30:15||RCNT|DOG|ann|big one").row().orElseThrow();

    assertThat(row.value()).isEmpty();
    assertThat(row.reason()).isEqualTo("DOG");
    assertThat(row.reader()).isEqualTo("ann");
    assertThat(row.note()).isEqualTo("big one");
  }

  @Test
  void headerNamesWhatIsMissingUnknownAndExpected() {
    assertThatExceptionOfType(FileLayout.Refused.class)
        .isThrownBy(() -> FileLayout.of(List.of("Meter_No", "date", "reading", "reading")))
        .withMessage(
            "The columns are not those of a readings file: 'date' is unknown, 'reading' stands"
                + " there twice, 'reading_date' is missing; expected are meter_no, register_no,"
                + " reading_date, reading_time, reading, status, reason, reader, note.");
  }

  private static RowCheck.Checked check(String row) {
    return new RowCheck(LAYOUT, ZoneId.of("America/New_York"), TODAY, "MM/dd/yyyy")
        .check(7, List.of(row.split("\\|", -1)));
  }
}
