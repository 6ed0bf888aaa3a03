package io.smart360.billing.generation;

import io.smart360.billing.account.DatedValue;
import io.smart360.shared.DateRange;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the stages of drought that are declared for the areas of premises (BX-RATE-R13). */
final class DroughtRepository {

  private DroughtRepository() {}

  /**
   * The stages by premise. On each day the declaration of the innermost area holds; days on which
   * no area around the premise has a stage are left out.
   */
  static Map<Long, List<DatedValue>> stages(Connection connection, long[] premises, DateRange days)
      throws SQLException {
    Map<Long, List<DatedValue>> stages = new HashMap<>();
    Sql.list(
            connection,
            """
            with recursive around as (
              select distinct p.service_area_id as inner_id, p.service_area_id as id, 0 as steps
              from premise p where p.id = any(?)
              union all
              select r.inner_id, a.parent_id, r.steps + 1
              from around r join service_area a on a.id = r.id where a.parent_id is not null),
            declared as (
              select r.inner_id, r.steps, d.stage, daterange(d.valid_start, d.valid_end) as days
              from around r join drought_stage d on d.service_area_id = r.id
              where d.valid_start < ? and (d.valid_end is null or d.valid_end > ?)),
            holding as (
              select d.inner_id, d.stage, unnest(datemultirange(d.days) - coalesce(
                (select range_agg(n.days) from declared n
                 where n.inner_id = d.inner_id and n.steps < d.steps), '{}')) as days
              from declared d)
            select p.id, h.stage, lower(h.days) as valid_start, upper(h.days) as valid_end
            from holding h join premise p on p.service_area_id = h.inner_id
            where p.id = any(?)
            order by p.id, lower(h.days)
            """,
            DroughtRepository::stage,
            premises,
            days.end(),
            days.start(),
            premises)
        .forEach(
            stage ->
                stages
                    .computeIfAbsent(stage.getKey(), premise -> new ArrayList<>(1))
                    .add(stage.getValue()));
    return stages;
  }

  private static Map.Entry<Long, DatedValue> stage(ResultSet row) throws SQLException {
    return Map.entry(
        row.getLong("id"),
        new DatedValue(
            DatedValue.Subject.AREA,
            Characteristics.DROUGHT_STAGE,
            row.getString("stage"),
            Sql.date(row, "valid_start"),
            HoldingsRepository.endOf(row, "valid_end")));
  }
}
