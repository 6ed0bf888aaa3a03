package io.smart360.launcher.office;

import io.smart360.database.Login;
import io.smart360.launcher.demo.population.CustomerClass;
import io.smart360.launcher.demo.population.UseProfile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The readings of a day as a handheld would bring them, in the order of the routes, in files of the
 * layout MX-F4; a few in a thousand are as wrong as they are in practice.
 *
 * <p>A meter's next value comes from its last accepted one and the use of its connection, so that
 * the files of any number of periods fit together.
 */
public final class ReadingsFile {

  private static final String HEADER =
      "meter_no,register_no,reading_date,reading_time,reading,status,reason,reader,note";

  /** A little below the 100,000 rows a file may have. */
  private static final int ROWS_PER_FILE = 90_000;

  private static final String LAST_READINGS =
      """
      select m.number, r.number, r.id, r.dials, c.id, a.category, last.value, last.read_on,
             c.route_sequence
      from connection c
      join route on route.tenant_id = c.tenant_id and route.id = c.route_id
      join meter_installation i
        on i.tenant_id = c.tenant_id and i.connection_id = c.id and i.removed_on is null
      join meter m on m.tenant_id = i.tenant_id and m.id = i.meter_id
      join register r on r.tenant_id = m.tenant_id and r.meter_id = m.id and r.valid_end is null
      join connection_holding h
        on h.tenant_id = c.tenant_id and h.connection_id = c.id and h.held_end is null
      join account a on a.tenant_id = h.tenant_id and a.id = h.account_id
      cross join lateral (
        select value, read_on from meter_reading
        where tenant_id = r.tenant_id and register_id = r.id and read_on < ? and read_on > ?
          and value is not null and state in ('BILLED', 'PASSED', 'ADJUSTED', 'ESTIMATED')
        order by read_on desc, id desc limit 1) last
      where c.tenant_id = ?
      order by route.code, c.route_sequence
      """;

  private final Login owner;
  private final Path directory;

  public ReadingsFile(Login owner, Path directory) {
    this.owner = owner;
    this.directory = directory;
  }

  /** The files written, and how many rows they have in all. */
  public record Written(List<Path> files, long rows) {}

  /** What is known of a register before it is read again. */
  private record Register(
      String meter, int number, long id, int dials, UseProfile use, Standing last) {}

  /** What a register showed on a day, in hundredths. */
  private record Standing(long hundredths, LocalDate on) {}

  public Written write(long tenantId, String tenant, LocalDate day)
      throws SQLException, IOException {
    Files.createDirectories(directory);
    List<Path> files = new ArrayList<>();
    long rows = 0;
    try (Connection connection = owner.connect();
        PreparedStatement query = connection.prepareStatement(LAST_READINGS)) {
      connection.setAutoCommit(false);
      query.setFetchSize(5000);
      query.setObject(1, day);
      query.setObject(2, day.minusDays(400));
      query.setLong(3, tenantId);
      try (ResultSet row = query.executeQuery()) {
        boolean more = row.next();
        while (more) {
          Path file = directory.resolve(tenant + "-" + day + "-" + (files.size() + 1) + ".csv");
          try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            int count = 0;
            for (; more && count < ROWS_PER_FILE; more = row.next()) {
              count += writeRows(out, register(row), day);
            }
            rows += count;
          }
          files.add(file);
        }
      }
    }
    return new Written(List.copyOf(files), rows);
  }

  private static Register register(ResultSet row) throws SQLException {
    return new Register(
        row.getString(1),
        row.getInt(2),
        row.getLong(3),
        row.getInt(4),
        new UseProfile(row.getLong(5), CustomerClass.valueOf(row.getString(6))),
        new Standing(
            row.getBigDecimal(7).movePointRight(2).longValue(), row.getObject(8, LocalDate.class)));
  }

  /** Writes what was brought of one register; returns how many rows that are. */
  private static int writeRows(BufferedWriter out, Register register, LocalDate day)
      throws IOException {
    SplittableRandom random =
        new SplittableRandom(register.id() * 0x9E3779B97F4A7C15L + day.toEpochDay());
    ReadingFault fault = ReadingFault.of(random.nextInt(10_000));
    if (fault == ReadingFault.NOT_READ) {
      return 0;
    }
    String row = new Row(register, day, fault, random).text();
    out.write(row);
    if (fault == ReadingFault.DUPLICATE) {
      out.write(row);
      return 2;
    }
    return 1;
  }

  /** One line of the file. */
  private record Row(
      Register register, LocalDate day, ReadingFault fault, SplittableRandom random) {

    String text() {
      boolean noAccess = fault == ReadingFault.NO_ACCESS;
      int minute = 8 * 60 + random.nextInt(8 * 60);
      return String.join(
              ",",
              fault == ReadingFault.UNKNOWN_METER ? "X" + register.meter() : register.meter(),
              Integer.toString(register.number()),
              fault == ReadingFault.BAD_DATE ? day + "T" : day.toString(),
              String.format("%02d:%02d", minute / 60, minute % 60),
              noAccess ? "" : value(),
              noAccess ? "RCNT" : "NORMAL",
              noAccess ? reason() : "OK",
              "reader-" + (register.id() % 9 + 1),
              "")
          + "\n";
    }

    private String reason() {
      return List.of("LOCKED", "DOG", "NO_ACCESS", "OBSTRUCTED").get(random.nextInt(4));
    }

    private String value() {
      long last = register.last().hundredths();
      long use = register.use().hundredths(register.last().on(), day);
      return switch (fault) {
        case TEXT_VALUE -> "ill" + use;
        case BACKWARDS -> shown(last - Math.min(last, 3 * use + 500));
        case VERY_HIGH -> shown(last + use * (4 + random.nextInt(5)) + 2000);
        case STANDS_STILL -> shown(last);
        default -> shown(last + use);
      };
    }

    /** What the dials show: they turn at their highest number. */
    private String shown(long hundredths) {
      long turn = BigDecimal.TEN.pow(register.dials()).longValueExact() * 100;
      return BigDecimal.valueOf(hundredths % turn, 2).toPlainString();
    }
  }
}
