package io.smart360.metering.work;

import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how readings were estimated. */
final class EstimateQueries {

  private static final String ESTIMATE =
      """
      select m.estimate_method, (m.estimate_inputs ->> 'quantity')::numeric as quantity,
             coalesce(u.name, m.estimate_inputs ->> 'madeBy') as made_by, i.key, i.value
      from meter_reading m
      left join app_user u on u.email = m.estimate_inputs ->> 'madeBy'
      left join lateral jsonb_each_text(m.estimate_inputs -> 'inputs') i on true
      where m.id = ? and m.estimate_method is not null
      order by i.key
      """;

  private EstimateQueries() {}

  private record Part(EstimateRow row, Optional<String> name, String value) {}

  /** Nothing for a reading that somebody took. */
  static Optional<EstimateRow> of(Connection connection, long readingId) throws SQLException {
    List<Part> parts = Sql.list(connection, ESTIMATE, EstimateQueries::read, readingId);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Part part : parts) {
      part.name().ifPresent(name -> inputs.put(name, part.value()));
    }
    EstimateRow row = parts.get(0).row();
    return Optional.of(new EstimateRow(row.method(), row.quantity(), row.madeBy(), inputs));
  }

  private static Part read(ResultSet row) throws SQLException {
    return new Part(
        new EstimateRow(
            EstimationMethod.ofCode(row.getString("estimate_method")),
            Optional.<BigDecimal>ofNullable(row.getBigDecimal("quantity")),
            Optional.ofNullable(row.getString("made_by")),
            Map.of()),
        Optional.ofNullable(row.getString("key")),
        row.getString("value"));
  }
}
