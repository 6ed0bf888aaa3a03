package io.smart360.billing.distribution;

import io.smart360.billing.posting.BillRunPosted;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.billing.run.BillRunState;
import io.smart360.tenancy.BulkIds;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What distribution reads and writes of runs, batches and streams. */
final class PrintRepository {

  private PrintRepository() {}

  /** A run that is being distributed. */
  record RunToPrint(long id, String number, BillRunState state) {}

  static RunToPrint lockRun(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            "select id, number, state from bill_run where id = ? for update",
            row ->
                new RunToPrint(
                    row.getLong("id"),
                    row.getString("number"),
                    BillRunState.valueOf(row.getString("state"))),
            runId)
        .orElseThrow(() -> new BillRunNotFound(runId));
  }

  /**
   * Fixes which bills stand in which file: by language, postal code and account, each language
   * beginning a file.
   */
  static void planBatches(Connection connection, long runId, int size) throws SQLException {
    Sql.update(
        connection,
        """
        with placed as (
          select b.id, c.language,
                 row_number() over (partition by c.language
                                    order by coalesce(p.postal_code, ''), a.number) as place
          from bill b
          join account a on a.id = b.account_id
          join consumer c on c.id = a.consumer_id
          left join lateral (
            select min(g.connection_id) as connection_id from bill_segment g
            where g.bill_id = b.id) g on true
          left join connection n on n.id = g.connection_id
          left join premise p on p.id = n.premise_id
          where b.run_id = ? and b.state <> 'VOID' and b.state in ('ISSUED', 'CANCELLED')),
        batched as (
          select id, place, language,
                 dense_rank() over (order by language, (place - 1) / ?) as batch_no
          from placed)
        insert into print_batch (run_id, batch_no, bill_ids)
        select ?, batch_no, array_agg(id order by place) from batched group by batch_no
        on conflict do nothing
        """,
        runId,
        size,
        runId);
  }

  static void startDistributing(Connection connection, long runId) throws SQLException {
    Sql.update(
        connection,
        """
        update bill_run set state = 'DISTRIBUTING', failure = null, version = version + 1
        where id = ?
        """,
        runId);
  }

  static void close(Connection connection, long runId, Instant now) throws SQLException {
    Sql.update(
        connection,
        """
        update bill_run set state = 'CLOSED', closed_at = ?, failure = null, version = version + 1
        where id = ?
        """,
        now,
        runId);
  }

  static void recordFailure(Connection connection, long runId, String failure) throws SQLException {
    Sql.update(
        connection,
        """
        update bill_run set failure = ?, version = version + 1
        where id = ? and state = 'DISTRIBUTING'
        """,
        failure,
        runId);
  }

  static void finishOutbox(Connection connection, long runId, Instant now) throws SQLException {
    Sql.update(
        connection,
        """
        update outbox_message set done_at = ?, attempts = attempts + 1
        where topic = ? and key = ? and done_at is null
        """,
        now,
        BillRunPosted.TOPIC,
        Long.toString(runId));
  }

  /** The next batch without a file that nobody works on; stays locked until the end. */
  static Optional<PrintBatch> claim(Connection connection, long runId) throws SQLException {
    return Sql.first(
        connection,
        """
        select p.run_id, p.batch_no, p.bill_ids, p.tenant_id, r.number, u.name
        from print_batch p
        join bill_run r on r.id = p.run_id
        join utility u on u.id = r.utility_id
        where p.run_id = ? and r.state = 'DISTRIBUTING' and not p.printed
        order by p.batch_no
        limit 1
        for update of p skip locked
        """,
        PrintRepository::batch,
        runId);
  }

  private static PrintBatch batch(ResultSet row) throws SQLException {
    int number = row.getInt("batch_no");
    String run = row.getString("number");
    return new PrintBatch(
        row.getLong("run_id"),
        number,
        "print/%d/%s-%04d"
            .formatted(row.getLong("tenant_id"), run.replaceAll("[^A-Za-z0-9-]", "-"), number),
        row.getString("name") + ", " + run + ", " + number,
        List.of((Long[]) row.getArray("bill_ids").getArray()));
  }

  static int batchesLeft(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            "select count(*) from print_batch where run_id = ? and not printed",
            row -> row.getInt(1),
            runId)
        .orElseThrow();
  }

  static void add(Connection connection, PrintBatch batch, PrintedStream stream, Instant now)
      throws SQLException {
    long streamId = BulkIds.take(connection, 1).get(0);
    Sql.update(
        connection,
        """
        with done as (
          update print_batch set printed = true where run_id = ? and batch_no = ?
          returning run_id, batch_no)
        insert into print_stream (id, run_id, batch_no, file_name, bills, pages, sha256, made_at)
        select ?, run_id, batch_no, ?, ?, ?, ?, ? from done
        """,
        batch.runId(),
        batch.number(),
        streamId,
        stream.fileName(),
        stream.bills().size(),
        stream.pages(),
        stream.sha256(),
        now);
    List<PrintedBill> bills = stream.bills();
    Sql.update(
        connection,
        """
        insert into bill_document (bill_id, stream_id, sequence_no, first_page, pages, sha256)
        select bill_id, ?, sequence_no, first_page, pages, sha256
        from unnest(?, ?, ?, ?, ?) as d(bill_id, sequence_no, first_page, pages, sha256)
        """,
        streamId,
        Sql.longs(bills, PrintedBill::billId),
        Sql.longs(bills, PrintedBill::sequence),
        Sql.longs(bills, bill -> bill.pages().first()),
        Sql.longs(bills, bill -> bill.pages().count()),
        Sql.texts(bills, PrintedBill::sha256));
  }

  /** A bill that cannot be printed is somebody's task; the others of its batch are printed. */
  static void leaveOut(Connection connection, long runId, long billId, String why)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into bill_exception (id, run_id, account_id, bill_id, code, severity, stage, text,
                                    text_key, details)
        select ?, ?, b.account_id, b.id, 'BX-E31', 'WARN', 'DOCUMENTS',
               'Bill ' || b.number || ' cannot be printed: ' || said.why, 'BX-E31',
               jsonb_build_object('bill', b.number, 'why', said.why)
        from bill b cross join (select ?::text as why) said where b.id = ?
        """,
        BulkIds.take(connection, 1).get(0),
        runId,
        why,
        billId);
  }

  /** What a bill said when it was printed; nothing before that. */
  static Optional<String> printedHash(Connection connection, long billId) throws SQLException {
    return Sql.first(
        connection,
        "select sha256 from bill_document where bill_id = ?",
        row -> row.getString(1),
        billId);
  }
}
