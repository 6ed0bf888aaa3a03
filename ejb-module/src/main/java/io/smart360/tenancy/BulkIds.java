package io.smart360.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;

/** Ids of records that are made by the thousand, taken in blocks from one sequence. */
public final class BulkIds {

  private static final int BLOCK = 1000;

  private BulkIds() {}

  /** As many fresh ids as are asked for; what is left of the last block is never used. */
  public static List<Long> take(Connection connection, int count) throws SQLException {
    List<Long> blocks =
        Sql.list(
            connection,
            "select nextval('bulk_id') from generate_series(1, ?)",
            row -> row.getLong(1),
            (count + BLOCK - 1) / BLOCK);
    return blocks.stream()
        .flatMapToLong(first -> LongStream.range(first, first + BLOCK))
        .limit(count)
        .boxed()
        .toList();
  }
}
