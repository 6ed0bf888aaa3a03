package io.smart360.billing.distribution;

import io.smart360.billing.document.Paper;
import io.smart360.shared.DateRange;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Reads what bills say from where it was stored: five queries, however many bills. */
final class ContentRepository {

  private static final BigDecimal USUAL_MINIMUM_BILL = new BigDecimal("1.00");

  private ContentRepository() {}

  /** The issued bills among these, in the order given; all of one utility. */
  static BillRows read(Connection connection, long[] bills) throws SQLException {
    return new BillRows(
        issuer(connection, bills),
        inOrder(bills(connection, bills), bills),
        grouped(lines(connection, bills), LineRow::billId),
        grouped(dials(connection, bills), DialRow::billId),
        grouped(uses(connection, bills), UseRow::billId));
  }

  /** One issued bill; nothing when there is none with this id. */
  static Optional<BillRows> find(Connection connection, long billId) throws SQLException {
    boolean isIssued =
        Sql.first(
                connection,
                "select 1 from bill where id = ? and state in ('ISSUED', 'CANCELLED')",
                row -> row.getInt(1),
                billId)
            .isPresent();
    return isIssued ? Optional.of(read(connection, new long[] {billId})) : Optional.empty();
  }

  private static List<BillRow> inOrder(List<BillRow> found, long[] ids) {
    Map<Long, BillRow> byId = new HashMap<>();
    found.forEach(bill -> byId.put(bill.id(), bill));
    return LongStream.of(ids).mapToObj(byId::get).filter(Objects::nonNull).toList();
  }

  private static <T> Map<Long, List<T>> grouped(List<T> rows, ToLongFunction<T> bill) {
    return rows.stream().collect(Collectors.groupingBy(row -> bill.applyAsLong(row)));
  }

  private static IssuerRow issuer(Connection connection, long[] bills) throws SQLException {
    return Sql.first(
            connection,
            """
            select u.*, coalesce((
                select value::numeric from utility_setting s
                where s.utility_id = u.id and s.name = 'billing.minimum-bill'
                  and s.category = '*'), ?) as minimum_bill
            from utility u
            where u.id = (select utility_id from bill where id = any(?) limit 1)
            """,
            row ->
                new IssuerRow(
                    row.getString("name"),
                    row.getString("address"),
                    row.getString("phone"),
                    row.getString("email"),
                    Objects.requireNonNullElse(row.getString("website"), ""),
                    row.getString("country"),
                    row.getString("date_format"),
                    Paper.valueOf(row.getString("paper")),
                    row.getBigDecimal("minimum_bill")),
            USUAL_MINIMUM_BILL,
            bills)
        .orElseThrow(() -> new IllegalArgumentException("There are no such bills"));
  }

  private static List<BillRow> bills(Connection connection, long[] bills) throws SQLException {
    return Sql.list(
        connection,
        """
        select b.id, b.number, b.bill_on, b.due_on, b.period_start, b.period_end, b.currency,
               b.charges, b.taxes, b.previous_balance, b.payments, b.adjustments,
               b.corrects_id is not null as is_corrected, coalesce(h.is_final, false) as is_final,
               a.number as account_number, a.category, a.mailing_address, c.name, c.language,
               coalesce(p.street, '') as street, coalesce(p.city, '') as city,
               coalesce(p.region, '') as region, coalesce(p.postal_code, '') as postal_code,
               (select o.bill_on from bill o
                where o.account_id = b.account_id and o.state in ('ISSUED', 'CANCELLED')
                  and o.period_end < b.period_end and o.issued_at <= b.issued_at
                order by o.period_end desc limit 1) as last_bill_on
        from bill b
        join account a on a.id = b.account_id
        join consumer c on c.id = a.consumer_id
        left join lateral (
          select min(g.connection_id) as connection_id,
                 bool_and(h.held_end is not null and h.held_end <= b.period_end) as is_final
          from bill_segment g join connection_holding h on h.id = g.holding_id
          where g.bill_id = b.id) h on true
        left join connection n on n.id = h.connection_id
        left join premise p on p.id = n.premise_id
        where b.id = any(?) and b.state in ('ISSUED', 'CANCELLED')
        """,
        ContentRepository::bill,
        bills);
  }

  private static BillRow bill(ResultSet row) throws SQLException {
    return new BillRow(
        row.getLong("id"),
        row.getString("number"),
        Sql.date(row, "bill_on"),
        Sql.date(row, "due_on"),
        new DateRange(Sql.date(row, "period_start"), Sql.date(row, "period_end")),
        new BillRow.Amounts(
            row.getString("currency"),
            row.getBigDecimal("charges"),
            row.getBigDecimal("taxes"),
            row.getBigDecimal("previous_balance"),
            row.getBigDecimal("payments"),
            row.getBigDecimal("adjustments")),
        new BillRow.Kind(row.getBoolean("is_corrected"), row.getBoolean("is_final")),
        new BillRow.Receiver(
            row.getString("account_number"),
            row.getString("category"),
            row.getString("name"),
            row.getString("mailing_address"),
            row.getString("language")),
        new BillRow.Place(
            row.getString("street"),
            row.getString("city"),
            row.getString("region"),
            row.getString("postal_code")),
        Optional.ofNullable(Sql.date(row, "last_bill_on")));
  }

  private static List<LineRow> lines(Connection connection, long[] bills) throws SQLException {
    return Sql.list(
        connection,
        """
        select l.bill_id, coalesce(l.segment_id, 0) as segment_id, l.component, l.label,
               l.charge_type, l.service, coalesce(l.tier, 0) as tier, l.quantity,
               coalesce(l.unit, '') as unit, l.rate, l.amount, l.tariff_version_id,
               t.name as tariff, v.number as version,
               (l.derivation ->> 'from')::date as first_day,
               (l.derivation ->> 'to')::date as last_day
        from charge_line l
        join tariff_version v on v.id = l.tariff_version_id
        join tariff t on t.id = v.tariff_id
        where l.bill_id = any(?)
        order by l.bill_id, l.line_no
        """,
        row ->
            new LineRow(
                row.getLong("bill_id"),
                row.getLong("segment_id"),
                row.getString("component"),
                row.getString("label"),
                row.getString("charge_type"),
                row.getString("service"),
                row.getInt("tier"),
                Optional.ofNullable(row.getBigDecimal("quantity")),
                row.getString("unit"),
                Optional.ofNullable(row.getBigDecimal("rate")),
                row.getBigDecimal("amount"),
                new LineRow.TariffUsed(
                    row.getLong("tariff_version_id"),
                    row.getString("tariff"),
                    row.getInt("version")),
                Optional.ofNullable(Sql.date(row, "first_day")),
                Optional.ofNullable(Sql.date(row, "last_day"))),
        bills);
  }

  private static List<DialRow> dials(Connection connection, long[] bills) throws SQLException {
    return Sql.list(
        connection,
        """
        select g.bill_id, g.service, m.number as meter_number, r.number as register_number,
               r.time_of_use, r.dials, r.decimals, r.unit,
               count(*) over (partition by s.segment_id, s.meter_id) as registers,
               s.previous_on, s.previous_value, coalesce(p.source, 'OFFICE') as previous_source,
               s.present_on, s.present_value, coalesce(q.source, 'OFFICE') as present_source,
               s.multiplier, s.use
        from bill_segment g
        join segment_reading s on s.segment_id = g.id
        join register r on r.id = s.register_id
        join meter m on m.id = s.meter_id
        left join meter_reading p on p.id = s.previous_id and p.read_on = s.previous_on
        left join meter_reading q on q.id = s.present_id and q.read_on = s.present_on
        where g.bill_id = any(?)
        order by g.bill_id, g.id, s.line_no
        """,
        ContentRepository::dial,
        bills);
  }

  private static DialRow dial(ResultSet row) throws SQLException {
    return new DialRow(
        row.getLong("bill_id"),
        row.getString("service"),
        new DialRow.Register(
            row.getString("meter_number"),
            row.getInt("register_number"),
            row.getString("time_of_use"),
            row.getInt("dials"),
            row.getInt("decimals"),
            row.getString("unit"),
            row.getInt("registers")),
        new DialRow.Reading(
            Sql.date(row, "previous_on"),
            row.getBigDecimal("previous_value"),
            row.getString("previous_source")),
        new DialRow.Reading(
            Sql.date(row, "present_on"),
            row.getBigDecimal("present_value"),
            row.getString("present_source")),
        row.getBigDecimal("multiplier"),
        row.getBigDecimal("use"));
  }

  /**
   * The use of each bill and of the bills of 13 months up to it, as known when it was issued: a
   * bill that was replaced by then is left out, one that was replaced later is not.
   */
  private static List<UseRow> uses(Connection connection, long[] bills) throws SQLException {
    return Sql.list(
        connection,
        """
        select b.id as bill_id, g.service, coalesce(g.unit, '') as unit, g.period_start,
               g.period_end, g.quantity, g.amount, o.id = b.id as is_of_this_bill
        from bill b
        join bill o on o.account_id = b.account_id
          and o.period_end <= b.period_end and o.period_end > b.period_end - interval '13 months'
          and o.state in ('ISSUED', 'CANCELLED') and o.issued_at <= b.issued_at
        join bill_segment g on g.bill_id = o.id
        where b.id = any(?) and g.quantity is not null
          and not exists (
            select from bill x
            where x.account_id = o.account_id and x.corrects_id = o.id
              and x.issued_at <= b.issued_at)
        order by b.id, g.period_end, g.id
        """,
        row ->
            new UseRow(
                row.getLong("bill_id"),
                row.getString("service"),
                row.getString("unit"),
                new DateRange(Sql.date(row, "period_start"), Sql.date(row, "period_end")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("amount"),
                row.getBoolean("is_of_this_bill")),
        bills);
  }
}
