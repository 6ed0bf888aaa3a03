package io.smart360.billing.view;

import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.derivation.ShareDerivation;
import io.smart360.tariff.derivation.TopUpDerivation;
import io.smart360.tariff.derivation.UseDerivation;
import io.smart360.tariff.json.JsonRecord;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads what a charge line follows from: derivation, readings, other lines, tariff version. */
final class LineExplanationRepository {

  private LineExplanationRepository() {}

  private record StoredLine(
      BillDetails.Line line, Derivation derivation, JsonRecord inputs, long billId) {}

  static Optional<LineExplanation> explain(Connection connection, long billId, int lineNumber)
      throws SQLException {
    Optional<StoredLine> stored =
        Sql.first(
            connection,
            """
            select l.*, l.derivation::text as derivation_text, s.inputs::text as inputs_text
            from charge_line l join bill_segment s on s.id = l.segment_id
            where l.bill_id = ? and l.line_no = ?
            """,
            LineExplanationRepository::storedLine,
            billId,
            lineNumber);
    return stored.isEmpty() ? Optional.empty() : Optional.of(explain(connection, stored.get()));
  }

  private static StoredLine storedLine(ResultSet row) throws SQLException {
    return new StoredLine(
        BillSegmentRepository.line(row),
        DerivationJson.read(row.getString("derivation_text")),
        JsonRecord.parse(row.getString("inputs_text")),
        row.getLong("bill_id"));
  }

  private static LineExplanation explain(Connection connection, StoredLine stored)
      throws SQLException {
    return new LineExplanation(
        stored.line(),
        stored.derivation(),
        stored.derivation().amount(),
        readings(connection, stored.derivation()),
        base(connection, stored),
        version(connection, stored.line().tariffVersionId()));
  }

  private static List<LineExplanation.ReadingUsed> readings(
      Connection connection, Derivation derivation) throws SQLException {
    if (!(derivation instanceof UseDerivation use) || use.use().readings().isEmpty()) {
      return List.of();
    }
    return Sql.list(
        connection,
        """
        select r.id, r.read_on, r.value, r.type, r.source, r.state, m.number as meter_number,
               g.number as register_number
        from meter_reading r
        join register g on g.id = r.register_id
        join meter m on m.id = g.meter_id
        where r.id = any(?) order by r.read_on, r.id
        """,
        row ->
            new LineExplanation.ReadingUsed(
                row.getLong("id"),
                row.getString("meter_number"),
                row.getInt("register_number"),
                Sql.date(row, "read_on"),
                row.getBigDecimal("value"),
                row.getString("type"),
                row.getString("source"),
                row.getString("state")),
        Sql.longs(use.use().readings(), Long::longValue));
  }

  /** A derivation numbers lines from 1 for each tariff of a segment; the bill counts through. */
  private static List<BillDetails.Line> base(Connection connection, StoredLine stored)
      throws SQLException {
    List<BaseShare> shares = sharesOf(stored.derivation());
    if (shares.isEmpty()) {
      return List.of();
    }
    int firstLine = firstLineOf(stored);
    return Sql.list(
        connection,
        "select * from charge_line where bill_id = ? and line_no = any(?) order by line_no",
        BillSegmentRepository::line,
        stored.billId(),
        Sql.longs(shares, share -> firstLine + share.line() - 1L));
  }

  private static List<BaseShare> sharesOf(Derivation derivation) {
    if (derivation instanceof ShareDerivation share) {
      return share.base();
    }
    return derivation instanceof TopUpDerivation topUp ? topUp.base() : List.of();
  }

  private static int firstLineOf(StoredLine stored) {
    return stored.inputs().records("tariffs").stream()
        .mapToInt(tariff -> tariff.whole("firstLine"))
        .filter(first -> first <= stored.line().number())
        .max()
        .orElse(1);
  }

  private static LineExplanation.VersionUsed version(Connection connection, long versionId)
      throws SQLException {
    return Sql.first(
            connection,
            """
            select v.id, t.code, t.name, v.number, v.effective_start, v.effective_end,
                   coalesce(v.approved_by, '') as approved_by
            from tariff_version v join tariff t on t.id = v.tariff_id where v.id = ?
            """,
            row ->
                new LineExplanation.VersionUsed(
                    row.getLong("id"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getInt("number"),
                    Sql.date(row, "effective_start"),
                    Optional.ofNullable(Sql.date(row, "effective_end")),
                    row.getString("approved_by")),
            versionId)
        .orElseThrow();
  }
}
