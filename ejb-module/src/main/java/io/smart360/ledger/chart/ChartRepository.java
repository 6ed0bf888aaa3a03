package io.smart360.ledger.chart;

import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The chart of accounts of a utility, as it is stored. */
final class ChartRepository {

  private ChartRepository() {}

  /** Adds codes; those that exist stay as they are. Returns how many are new. */
  static int add(Connection connection, long utilityId, List<GlCode> codes) throws SQLException {
    return Sql.update(
        connection,
        """
        insert into gl_code (utility_id, code, name, type, normal_side)
        select ?, c.* from unnest(?, ?, ?, ?) as c(code, name, type, normal_side)
        on conflict do nothing
        """,
        utilityId,
        Sql.texts(codes, GlCode::code),
        Sql.texts(codes, GlCode::name),
        Sql.texts(codes, code -> code.type().name()),
        Sql.texts(codes, code -> code.normalSide().name()));
  }

  static Optional<GlCode> find(Connection connection, long utilityId, String code)
      throws SQLException {
    return Sql.first(
        connection,
        """
        select code, name, type, normal_side from gl_code where utility_id = ? and code = ?
        """,
        row ->
            new GlCode(
                row.getString(1),
                row.getString(2),
                GlCode.Type.valueOf(row.getString(3)),
                Side.valueOf(row.getString(4))),
        utilityId,
        code);
  }

  static void change(Connection connection, long utilityId, GlCode code) throws SQLException {
    Sql.update(
        connection,
        """
        update gl_code set name = ?, type = ?, normal_side = ? where utility_id = ? and code = ?
        """,
        code.name(),
        code.type(),
        code.normalSide(),
        utilityId,
        code.code());
  }

  static boolean isUsed(Connection connection, long utilityId, String code) throws SQLException {
    return Sql.first(
            connection,
            "select 1 from posting where utility_id = ? and gl_code = ? limit 1",
            row -> row.getInt(1),
            utilityId,
            code)
        .isPresent();
  }
}
