package io.smart360.metering.work;

import io.smart360.tenancy.CurrentTenant;
import javax.sql.DataSource;

/** Queries of the work list without a container. */
public final class ReadingQueriesFixtures {

  private ReadingQueriesFixtures() {}

  public static ReadingQueries queries(DataSource database, CurrentTenant tenant) {
    ReadingQueries queries = new ReadingQueries();
    queries.database = database;
    queries.tenant = tenant;
    return queries;
  }
}
