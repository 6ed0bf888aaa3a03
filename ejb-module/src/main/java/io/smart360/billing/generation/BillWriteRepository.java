package io.smart360.billing.generation;

import io.smart360.billing.calculation.MeterRow;
import io.smart360.billing.generation.BillRows.BillRow;
import io.smart360.billing.generation.BillRows.LineRow;
import io.smart360.billing.generation.BillRows.ReadingRow;
import io.smart360.billing.generation.BillRows.SegmentRow;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Writes the bills of a chunk: one statement a table, however many bills. */
final class BillWriteRepository {

  private BillWriteRepository() {}

  static void write(Connection connection, RunWork work, BillRows rows) throws SQLException {
    if (!rows.bills().isEmpty()) {
      insertBills(connection, work, rows.bills());
      insertSegments(connection, rows.segments());
      insertLines(connection, rows.lines());
    }
    if (!rows.readings().isEmpty()) {
      insertReadings(connection, rows.readings());
    }
  }

  private static void insertBills(Connection connection, RunWork work, List<BillRow> bills)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into bill (id, utility_id, account_id, run_id, state, period_start, period_end,
                          bill_on, due_on, currency, charges, taxes, amount, estimated)
        select id, ?, account_id, ?, state, period_start, period_end, ?, due_on, currency,
               charges, taxes, charges + taxes, estimated::boolean
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as b(id, account_id, state, period_start, period_end, due_on, currency, charges, taxes,
               estimated)
        """,
        work.utilityId(),
        work.runId(),
        work.terms().billOn(),
        Sql.longs(bills, BillRow::id),
        Sql.longs(bills, row -> row.bill().account().id()),
        Sql.texts(bills, BillRow::state),
        Sql.dates(bills, row -> row.bill().period().start()),
        Sql.dates(bills, row -> row.bill().period().end()),
        Sql.dates(bills, row -> row.bill().dueOn()),
        Sql.texts(bills, row -> row.bill().currency().getCurrencyCode()),
        Sql.numbers(bills, row -> row.bill().charges()),
        Sql.numbers(bills, row -> row.bill().taxes()),
        Sql.texts(bills, row -> Boolean.toString(row.bill().isEstimated())));
  }

  private static void insertSegments(Connection connection, List<SegmentRow> segments)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into bill_segment (id, bill_id, holding_id, connection_id, service, period_start,
                                  period_end, state, quantity, unit, estimated, amount, inputs)
        select id, bill_id, holding_id, connection_id, service, period_start, period_end, 'READY',
               quantity, unit, estimated::boolean, amount, inputs::jsonb
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as s(id, bill_id, holding_id, connection_id, service, period_start, period_end,
               quantity, unit, estimated, amount, inputs)
        """,
        Sql.longs(segments, SegmentRow::id),
        Sql.longs(segments, SegmentRow::billId),
        Sql.longs(segments, row -> row.segment().draft().holding().id()),
        Sql.longs(segments, row -> row.segment().draft().holding().connectionId()),
        Sql.texts(segments, row -> row.segment().draft().holding().service()),
        Sql.dates(segments, row -> row.segment().draft().period().start()),
        Sql.dates(segments, row -> row.segment().draft().period().end()),
        Sql.numbers(segments, row -> row.segment().draft().quantity().orElse(null)),
        Sql.texts(segments, row -> row.segment().draft().unit()),
        Sql.texts(segments, row -> Boolean.toString(row.segment().draft().isEstimated())),
        Sql.numbers(segments, row -> row.segment().amount()),
        Sql.texts(segments, SegmentRow::inputs));
  }

  private static void insertLines(Connection connection, List<LineRow> lines) throws SQLException {
    Sql.update(
        connection,
        """
        insert into charge_line (bill_id, line_no, segment_id, component, label, charge_type,
                                 service, gl_code, tax_code, tier, quantity, unit, rate, amount,
                                 tariff_version_id, derivation)
        select bill_id, line_no, segment_id, component, label, charge_type, service, gl_code,
               case when charge_type = 'TAX' then component end, nullif(tier, 0), quantity,
               nullif(unit, ''), rate, amount, tariff_version_id, derivation::jsonb
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as l(bill_id, line_no, segment_id, component, label, charge_type, service, gl_code,
               tier, quantity, unit, rate, amount, tariff_version_id, derivation)
        """,
        Sql.longs(lines, LineRow::billId),
        Sql.longs(lines, LineRow::number),
        Sql.longs(lines, LineRow::segmentId),
        Sql.texts(lines, row -> row.line().code()),
        Sql.texts(lines, row -> row.line().label().in(row.language())),
        Sql.texts(lines, row -> row.line().type().name()),
        Sql.texts(lines, row -> row.line().service().name()),
        Sql.texts(lines, row -> row.line().glCode()),
        Sql.longs(lines, row -> row.line().tier()),
        Sql.numbers(lines, row -> row.line().quantity()),
        Sql.texts(lines, row -> row.line().unit()),
        Sql.numbers(lines, row -> row.line().rate()),
        Sql.numbers(lines, row -> row.line().amount()),
        Sql.longs(lines, row -> row.line().versionId()),
        Sql.texts(lines, row -> row.line().derivation().toJson()));
  }

  private static void insertReadings(Connection connection, List<ReadingRow> readings)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into segment_reading (segment_id, line_no, meter_id, register_id, previous_id,
                                     previous_on, previous_value, present_id, present_on,
                                     present_value, rolled_over, multiplier, use, estimated)
        select segment_id, line_no, meter_id, register_id, previous_id, previous_on,
               previous_value, present_id, present_on, present_value, rolled_over::boolean,
               multiplier, use, estimated::boolean
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as r(segment_id, line_no, meter_id, register_id, previous_id, previous_on,
               previous_value, present_id, present_on, present_value, rolled_over, multiplier,
               use, estimated)
        """,
        longs(readings, ReadingRow::segmentId),
        longs(readings, ReadingRow::number),
        longs(readings, row -> row.row().installation().meterId()),
        longs(readings, row -> row.row().register().id()),
        longs(readings, row -> row.row().previous().id()),
        Sql.dates(readings, row -> row.row().previous().readOn()),
        numbers(readings, row -> row.previous().value().orElseThrow()),
        longs(readings, row -> row.row().present().id()),
        Sql.dates(readings, row -> row.row().present().readOn()),
        numbers(readings, row -> row.present().value().orElseThrow()),
        Sql.texts(readings, row -> Boolean.toString(row.row().rolledOver())),
        numbers(readings, row -> row.register().multiplier()),
        numbers(readings, MeterRow::use),
        Sql.texts(readings, row -> Boolean.toString(row.row().isEstimated())));
  }

  private static long[] longs(List<ReadingRow> rows, ToLongFunction<ReadingRow> value) {
    return Sql.longs(rows, value);
  }

  private static BigDecimal[] numbers(List<ReadingRow> rows, Function<MeterRow, BigDecimal> value) {
    return Sql.numbers(rows, row -> value.apply(row.row()));
  }
}
