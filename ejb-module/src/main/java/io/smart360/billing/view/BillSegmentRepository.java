package io.smart360.billing.view;

import io.smart360.shared.DateRange;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the segments of a bill with their lines and meter rows, in three queries. */
final class BillSegmentRepository {

  private BillSegmentRepository() {}

  static List<BillDetails.Segment> segments(Connection connection, long billId)
      throws SQLException {
    Map<Long, List<BillDetails.Line>> lines = new HashMap<>();
    Sql.list(
            connection,
            "select * from charge_line where bill_id = ? order by line_no",
            row -> Map.entry(row.getLong("segment_id"), line(row)),
            billId)
        .forEach(line -> add(lines, line));
    Map<Long, List<BillDetails.MeterRead>> meters = new HashMap<>();
    Sql.list(
            connection,
            """
            select s.*, m.number as meter_number, r.number as register_number, r.unit
            from bill_segment g
            join segment_reading s on s.segment_id = g.id
            join meter m on m.id = s.meter_id
            join register r on r.id = s.register_id
            where g.bill_id = ? order by s.segment_id, s.line_no
            """,
            row -> Map.entry(row.getLong("segment_id"), meterRead(row)),
            billId)
        .forEach(meter -> add(meters, meter));
    return Sql.list(
        connection,
        "select * from bill_segment where bill_id = ? order by id",
        row -> segment(row, lines, meters),
        billId);
  }

  static BillDetails.Line line(ResultSet row) throws SQLException {
    return new BillDetails.Line(
        row.getInt("line_no"),
        row.getString("component"),
        row.getString("label"),
        row.getString("charge_type"),
        row.getString("service"),
        row.getString("gl_code"),
        row.getInt("tier"),
        Optional.ofNullable(row.getBigDecimal("quantity")),
        Objects.requireNonNullElse(row.getString("unit"), ""),
        Optional.ofNullable(row.getBigDecimal("rate")),
        row.getBigDecimal("amount"),
        row.getLong("tariff_version_id"));
  }

  private static BillDetails.MeterRead meterRead(ResultSet row) throws SQLException {
    return new BillDetails.MeterRead(
        row.getString("meter_number"),
        row.getInt("register_number"),
        row.getString("unit"),
        Sql.date(row, "previous_on"),
        row.getBigDecimal("previous_value"),
        Sql.date(row, "present_on"),
        row.getBigDecimal("present_value"),
        row.getBoolean("rolled_over"),
        row.getBigDecimal("multiplier"),
        row.getBigDecimal("use"),
        row.getBoolean("estimated"));
  }

  private static BillDetails.Segment segment(
      ResultSet row,
      Map<Long, List<BillDetails.Line>> lines,
      Map<Long, List<BillDetails.MeterRead>> meters)
      throws SQLException {
    long id = row.getLong("id");
    return new BillDetails.Segment(
        id,
        row.getString("service"),
        new DateRange(Sql.date(row, "period_start"), Sql.date(row, "period_end")),
        Optional.ofNullable(row.getBigDecimal("quantity")),
        Objects.requireNonNullElse(row.getString("unit"), ""),
        row.getBoolean("estimated"),
        row.getBigDecimal("amount"),
        lines.getOrDefault(id, List.of()),
        meters.getOrDefault(id, List.of()));
  }

  private static <T> void add(Map<Long, List<T>> lists, Map.Entry<Long, T> entry) {
    lists.computeIfAbsent(entry.getKey(), id -> new ArrayList<>()).add(entry.getValue());
  }
}
