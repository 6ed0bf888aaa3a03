package io.smart360.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;

/** An {@link Instant} is stored as {@code timestamptz}; persistence would keep bytes otherwise. */
@Converter(autoApply = true)
public class InstantAsColumn implements AttributeConverter<Instant, Timestamp> {

  @Override
  public Timestamp convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  @Override
  public Instant convertToEntityAttribute(Timestamp column) {
    return column == null ? null : column.toInstant();
  }
}
