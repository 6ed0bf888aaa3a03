package io.smart360.metering.cycle;

import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.RecordedEvents;
import javax.sql.DataSource;

/** Services of read cycles without a container. */
public final class ReadCycleFixtures {

  private ReadCycleFixtures() {}

  public static ReadCycleService service(
      DataSource database, CurrentTenant tenant, RecordedEvents<ReadCycleClosed> closed) {
    ReadCycleService service = new ReadCycleService();
    service.database = database;
    service.tenant = tenant;
    service.closed = closed;
    return service;
  }

  public static ReadCycleQueries queries(DataSource database) {
    ReadCycleQueries queries = new ReadCycleQueries();
    queries.database = database;
    return queries;
  }
}
