package io.smart360.billing.distribution;

import io.smart360.billing.posting.BillRunPosted;
import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** What is asked about runs that are printed and sent. */
@Stateless
public class DistributionQueries {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /**
   * Runs that wait for a worker: posted and not yet taken up, as their outbox message says, or half
   * printed and not stopped by a failure.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // a tick may be in one already
  public List<Long> runsToPrint() {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select r.id from bill_run r
                where r.failure is null and (r.state = 'DISTRIBUTING' or r.state = 'POSTED'
                  and exists (select from outbox_message m
                              where m.topic = ? and m.key = r.id::text and m.done_at is null))
                order by r.posted_at
                """,
                row -> row.getLong(1),
                BillRunPosted.TOPIC));
  }

  /** The print streams of a run, in order. */
  @RolesAllowed({
    Roles.BILLING_MANAGER,
    Roles.BILLING_ADMINISTRATOR,
    Roles.BILLING_SUPERVISOR,
    Roles.BILLING_SPECIALIST,
    Roles.SYSTEM_ADMIN,
    Roles.AUDITOR
  })
  public List<PrintStreamRow> streamsOf(long runId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select id, batch_no, file_name, bills, pages, sha256, made_at from print_stream
                where run_id = ? order by batch_no
                """,
                row ->
                    new PrintStreamRow(
                        row.getLong("id"),
                        row.getInt("batch_no"),
                        row.getString("file_name"),
                        row.getInt("bills"),
                        row.getInt("pages"),
                        row.getString("sha256"),
                        Sql.instant(row, "made_at")),
                runId));
  }

  /**
   * A print stream as lists show it.
   *
   * @param fileName below the files directory
   */
  public record PrintStreamRow(
      long id, int batch, String fileName, int bills, int pages, String sha256, Instant madeAt) {}
}
