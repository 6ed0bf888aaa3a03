package io.smart360.metering.facts;

import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL, for the running transaction only, to look things up by their keys and in the
 * order the statement names them.
 *
 * <p>A chunk asks for a thousand rows out of millions. With statistics that are a file or a cycle
 * behind, the planner would read whole tables instead, multiply tables that it takes for empty, or
 * compile what runs for milliseconds.
 */
public final class KeyedPlansQueries {

  private KeyedPlansQueries() {}

  /** Holds until the transaction ends. */
  public static void prefer(Connection connection) throws SQLException {
    Sql.first(
        connection,
        """
        select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
               set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true),
               set_config('join_collapse_limit', '1', true)
        """,
        row -> row.getString(1));
  }
}
