package io.smart360.metering;

import io.smart360.tenancy.CurrentTenant;
import javax.sql.DataSource;

/** Validation without a container. */
public final class ReadingValidationFixtures {

  private ReadingValidationFixtures() {}

  public static ReadingValidationService service(DataSource database, CurrentTenant tenant) {
    ReadingValidationService service = new ReadingValidationService();
    service.database = database;
    service.tenant = tenant;
    return service;
  }
}
