package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads what a rate is called, where it was published and from when it holds. */
record UrdbHead(Section file, Reading reading) {

  private static final LocalDate UNKNOWN_START = LocalDate.of(2000, 1, 1);

  PublishedRate.Head read() {
    String name = Reading.text(file, "name");
    String utility = Reading.text(file, "utility");
    String label = Reading.text(file, "label");
    String source = Reading.text(file, "uri");
    return new PublishedRate.Head(
        label.isEmpty() ? name : label,
        utility.isEmpty() ? name : utility + ": " + name,
        Reading.text(file, "description"),
        source.isEmpty() ? Reading.text(file, "source") : source,
        start());
  }

  private LocalDate start() {
    Reading.given(file, "enddate")
        .ifPresent(
            end ->
                reading.note(
                    end,
                    ImportNote.Kind.ASSUMED,
                    "the rate ended on "
                        + date(end)
                        + "; it is taken as in force until another version follows"));
    Optional<Entry> start = Reading.given(file, "startdate");
    if (start.isEmpty()) {
      reading.note(
          file.place(),
          ImportNote.Kind.ASSUMED,
          "no first day is stated; " + UNKNOWN_START + " is taken");
    }
    return start.map(UrdbHead::date).orElse(UNKNOWN_START);
  }

  private static LocalDate date(Entry entry) {
    long seconds = Reading.number(entry).setScale(0, RoundingMode.FLOOR).longValue();
    if (Math.abs(seconds) > Integer.MAX_VALUE * 4L) {
      throw entry.fault("'" + entry.text() + "' is no time", "write seconds since 1970");
    }
    return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
