package io.smart360.billing.posting;

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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What is asked about runs that are posted. */
@Stateless
public class PostingQueries {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** Runs that wait for a worker: approved or half posted, and not stopped by a failure. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // a tick may be in one already
  public List<Long> runsToPost() {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select id from bill_run where state in ('APPROVED', 'POSTING') and failure is null
                order by approved_at
                """,
                row -> row.getLong(1)));
  }

  /** How far a run is posted; nothing when there is no such run. */
  @RolesAllowed({
    Roles.BILLING_MANAGER,
    Roles.BILLING_ADMINISTRATOR,
    Roles.BILLING_SUPERVISOR,
    Roles.BILLING_SPECIALIST,
    Roles.FINANCE_MANAGER,
    Roles.SYSTEM_ADMIN,
    Roles.AUDITOR
  })
  public Optional<PostingProgress> progress(long runId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(
                connection,
                """
                select coalesce(r.failure, '') as failure, b.issued, b.waiting
                from bill_run r cross join lateral (
                  select count(*) filter (where state = 'ISSUED') as issued,
                         count(*) filter (where state in ('DRAFT', 'IN_REVIEW', 'APPROVED'))
                           as waiting
                  from bill where run_id = r.id and state <> 'VOID') b
                where r.id = ?
                """,
                row ->
                    new PostingProgress(
                        row.getInt("issued"), row.getInt("waiting"), row.getString("failure")),
                runId));
  }

  /**
   * How far a run is posted.
   *
   * @param issued bills with a number
   * @param waiting bills still to be issued
   * @param failure why posting stopped; empty while it goes on
   */
  public record PostingProgress(int issued, int waiting, String failure) {}
}
