package io.smart360.billing.register;

import io.smart360.billing.view.BillState;
import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** Reads one bill, table by table. */
final class BillDetailsRepository {

  private BillDetailsRepository() {}

  static Optional<BillHead> head(Connection connection, long utilityId, long billId)
      throws SQLException {
    return Sql.first(
        connection,
        """
        select b.*, r.number as run, a.number as account, c.name as consumer, a.mailing_address,
               p.id as before_id, p.period_end as before_end, p.amount as before_amount
        from bill b
        join bill_run r on r.tenant_id = b.tenant_id and r.id = b.run_id
        join account a on a.tenant_id = b.tenant_id and a.id = b.account_id
        join consumer c on c.tenant_id = a.tenant_id and c.id = a.consumer_id
        left join lateral (
          select o.id, o.period_end, o.amount from bill o
          where o.tenant_id = b.tenant_id and o.account_id = b.account_id
            and o.period_end <= b.period_start and o.state = 'ISSUED'
          order by o.period_end desc, o.id desc limit 1) p on true
        where b.utility_id = ? and b.id = ?
        """,
        BillDetailsRepository::readHead,
        utilityId,
        billId);
  }

  static List<BillSegment> segments(Connection connection, long billId) throws SQLException {
    return Sql.list(
        connection,
        "select * from bill_segment where bill_id = ? and state <> 'DROPPED' order by id",
        row ->
            new BillSegment(
                row.getLong("id"),
                row.getString("service"),
                Sql.date(row, "period_start"),
                Sql.date(row, "period_end"),
                Optional.ofNullable(row.getBigDecimal("quantity")),
                orEmpty(row.getString("unit")),
                row.getBoolean("estimated"),
                row.getBigDecimal("amount")),
        billId);
  }

  static List<BillLine> lines(Connection connection, long billId) throws SQLException {
    return Sql.list(
        connection,
        """
        select l.*, t.code as tariff, v.number as tariff_version,
               coalesce((select max((f ->> 'firstLine')::integer)
                         from jsonb_array_elements(s.inputs -> 'tariffs') f
                         where (f ->> 'firstLine')::integer <= l.line_no), 1) as first_line
        from charge_line l
        join tariff_version v on v.tenant_id = l.tenant_id and v.id = l.tariff_version_id
        join tariff t on t.tenant_id = v.tenant_id and t.id = v.tariff_id
        left join bill_segment s on s.tenant_id = l.tenant_id and s.id = l.segment_id
        where l.bill_id = ?
        order by l.line_no
        """,
        BillDetailsRepository::readLine,
        billId);
  }

  static List<BillMeter> meters(Connection connection, long billId) throws SQLException {
    return Sql.list(
        connection,
        """
        select r.*, m.number as meter, g.unit, g.dials, g.decimals,
               o.source as previous_source, n.source as present_source
        from bill_segment s
        join segment_reading r on r.tenant_id = s.tenant_id and r.segment_id = s.id
        join register g on g.tenant_id = r.tenant_id and g.id = r.register_id
        join meter m on m.tenant_id = r.tenant_id and m.id = r.meter_id
        left join meter_reading o
          on o.tenant_id = r.tenant_id and o.id = r.previous_id and o.read_on = r.previous_on
        left join meter_reading n
          on n.tenant_id = r.tenant_id and n.id = r.present_id and n.read_on = r.present_on
        where s.bill_id = ?
        order by s.id, r.line_no
        """,
        BillDetailsRepository::readMeter,
        billId);
  }

  private static BillHead readHead(ResultSet row) throws SQLException {
    return new BillHead(
        row.getLong("id"),
        Optional.ofNullable(row.getString("number")),
        BillState.valueOf(row.getString("state")),
        row.getString("run"),
        row.getString("account"),
        row.getString("consumer"),
        row.getString("mailing_address"),
        Sql.date(row, "period_start"),
        Sql.date(row, "period_end"),
        Sql.date(row, "bill_on"),
        Sql.date(row, "due_on"),
        row.getBigDecimal("charges"),
        row.getBigDecimal("taxes"),
        row.getBigDecimal("amount"),
        row.getBoolean("estimated"),
        balance(row),
        Optional.ofNullable(row.getTimestamp("issued_at")).map(Timestamp::toInstant),
        before(row));
  }

  private static Optional<BillHead.Balance> balance(ResultSet row) throws SQLException {
    return row.getBigDecimal("total_due") == null
        ? Optional.empty()
        : Optional.of(
            new BillHead.Balance(
                row.getBigDecimal("previous_balance"),
                row.getBigDecimal("payments"),
                row.getBigDecimal("adjustments"),
                row.getBigDecimal("total_due")));
  }

  private static Optional<BillHead.Before> before(ResultSet row) throws SQLException {
    return row.getBigDecimal("before_amount") == null
        ? Optional.empty()
        : Optional.of(
            new BillHead.Before(
                row.getLong("before_id"),
                Sql.date(row, "before_end"),
                row.getBigDecimal("before_amount")));
  }

  private static BillLine readLine(ResultSet row) throws SQLException {
    return new BillLine(
        row.getInt("line_no"),
        row.getLong("segment_id"),
        row.getString("component"),
        row.getString("label"),
        row.getString("charge_type"),
        row.getString("service"),
        row.getInt("tier"),
        row.getBigDecimal("quantity"),
        orEmpty(row.getString("unit")),
        row.getBigDecimal("rate"),
        row.getBigDecimal("amount"),
        row.getString("tariff"),
        row.getInt("tariff_version"),
        DerivationJson.read(row.getString("derivation")),
        row.getInt("first_line"));
  }

  private static BillMeter readMeter(ResultSet row) throws SQLException {
    return new BillMeter(
        row.getLong("segment_id"),
        row.getString("meter"),
        row.getString("unit"),
        row.getInt("dials"),
        row.getInt("decimals"),
        row.getLong("previous_id"),
        Sql.date(row, "previous_on"),
        row.getBigDecimal("previous_value"),
        orEmpty(row.getString("previous_source")),
        row.getLong("present_id"),
        Sql.date(row, "present_on"),
        row.getBigDecimal("present_value"),
        orEmpty(row.getString("present_source")),
        row.getBoolean("rolled_over"),
        row.getBigDecimal("multiplier"),
        row.getBigDecimal("use"),
        row.getBoolean("estimated"));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
