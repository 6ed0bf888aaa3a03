package io.smart360.ledger;

import io.smart360.identity.Roles;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps the books: posts, takes back, and closes months (BX05US01). */
@Stateless
public class LedgerService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;

  /**
   * Posts a journal and returns its id. Posting the same journal again does nothing and returns the
   * same id.
   *
   * @throws SourceAlreadyPosted when its source was posted with other lines
   * @throws LedgerPeriodIsClosed when its day lies in a closed period
   */
  @RolesAllowed({Roles.FINANCE_MANAGER, Roles.BILLING_MANAGER, Roles.BILLING_SUPERVISOR})
  public long post(JournalDraft draft) {
    return DatabaseWork.in(database, connection -> postOnce(connection, draft));
  }

  /**
   * Takes a journal back: the same lines on the other sides, in a new journal that points at the
   * old one. Returns the id of the new journal.
   *
   * @throws JournalNotFound when there is none with this id
   * @throws JournalAlreadyReversed when it was taken back before
   */
  @RolesAllowed({Roles.FINANCE_MANAGER, Roles.BILLING_MANAGER, Roles.BILLING_SUPERVISOR})
  public long reverse(ReversalOrder order) {
    return DatabaseWork.in(database, connection -> reverse(connection, order));
  }

  /**
   * Closes a month: nothing more is posted into it. A month without journals may be closed too.
   *
   * @throws LedgerPeriodNotOver before its last day is over where the utility is
   * @throws EarlierPeriodIsOpen when journals stand in an earlier month that is open
   */
  @RolesAllowed(Roles.FINANCE_MANAGER)
  public void closePeriod(long utilityId, YearMonth month) {
    LocalDate today = tenant.today(zoneOf(utilityId));
    if (!today.isAfter(month.atEndOfMonth())) {
      throw new LedgerPeriodNotOver(month);
    }
    DatabaseWork.in(
        database,
        connection -> {
          LedgerPeriod.Closing closing = new LedgerPeriod.Closing(tenant.actor(), tenant.now());
          PeriodRepository.close(connection, utilityId, month, closing);
          // Asked only now: closing has waited for everything that was being posted.
          if (PeriodRepository.hasOpenJournalsBefore(connection, utilityId, month.atDay(1))) {
            throw new EarlierPeriodIsOpen(month);
          }
          return month;
        });
  }

  /**
   * Opens a closed month again.
   *
   * @param reason is kept with the period and in the audit trail
   * @throws ReasonMissing when the reason is blank
   * @throws LaterPeriodIsClosed when a later month is closed
   * @throws LedgerPeriodIsOpen when the month is not closed
   */
  @RolesAllowed(Roles.FINANCE_MANAGER)
  public void reopenPeriod(long utilityId, YearMonth month, String reason) {
    if (reason.isBlank()) {
      throw new ReasonMissing(month);
    }
    DatabaseWork.in(
        database,
        connection -> {
          LocalDate next = month.plusMonths(1).atDay(1);
          if (PeriodRepository.hasClosedFrom(connection, utilityId, next)) {
            throw new LaterPeriodIsClosed(month);
          }
          if (!PeriodRepository.reopen(connection, utilityId, month, reason)) {
            throw new LedgerPeriodIsOpen(month);
          }
          return month;
        });
  }

  private ZoneId zoneOf(long utilityId) {
    return DatabaseWork.in(database, connection -> PeriodRepository.zoneOf(connection, utilityId));
  }

  private static long postOnce(Connection connection, JournalDraft draft) throws SQLException {
    Optional<Long> posted = JournalRepository.find(connection, draft.source());
    if (posted.isEmpty()) {
      return JournalRepository.post(connection, List.of(draft)).get(0);
    }
    JournalDraft before = JournalRepository.read(connection, posted.get()).orElseThrow();
    if (!before.saysTheSameAs(draft)) {
      throw new SourceAlreadyPosted(draft.source());
    }
    return posted.get();
  }

  private static long reverse(Connection connection, ReversalOrder order) throws SQLException {
    JournalDraft journal =
        JournalRepository.read(connection, order.journalId())
            .orElseThrow(() -> new JournalNotFound(order.journalId()));
    if (JournalRepository.isReversed(connection, order.journalId())) {
      throw new JournalAlreadyReversed(order.journalId());
    }
    try {
      return JournalRepository.post(connection, List.of(order.reversalOf(journal))).get(0);
    } catch (SourceAlreadyPosted e) {
      throw new JournalAlreadyReversed(order.journalId());
    }
  }
}
