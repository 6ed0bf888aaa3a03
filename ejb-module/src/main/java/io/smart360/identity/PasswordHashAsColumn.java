package io.smart360.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A {@link PasswordHash} is stored as its PHC string. */
@Converter(autoApply = true)
public class PasswordHashAsColumn implements AttributeConverter<PasswordHash, String> {

  @Override
  public String convertToDatabaseColumn(PasswordHash hash) {
    return hash.phc();
  }

  @Override
  public PasswordHash convertToEntityAttribute(String column) {
    return new PasswordHash(column);
  }
}
