package io.smart360.billing.posting;

import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.billing.run.BillRunState;
import io.smart360.identity.Roles;
import io.smart360.ledger.AccountStanding;
import io.smart360.ledger.JournalBook;
import io.smart360.ledger.JournalDraft;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.NumberSeriesRepository;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Posts approved bill runs.
 *
 * <p>Jobs call it, on threads without a user: it does nothing but what a second person approved, so
 * anyone may set it to work. Each call is one transaction. Any number of workers may post the same
 * run: bills are claimed, so each is posted once.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BillPostingService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;
  @Inject Event<BillRunPosted> posted;

  /**
   * Begins posting an approved run; a run that is being posted, or is posted, stays as it is.
   *
   * @throws BillRunInAnotherState when the run is not approved
   */
  public void start(long runId) {
    DatabaseWork.in(
        database,
        connection -> {
          PostedRunRepository.RunToPost run = PostedRunRepository.lockRun(connection, runId);
          if (run.state() == BillRunState.APPROVED) {
            PostedRunRepository.startPosting(connection, runId);
          } else if (run.state().isBeforeApproval() || run.state() == BillRunState.SIMULATED) {
            throw new BillRunInAnotherState(run.number(), run.state(), BillRunState.POSTING);
          }
          return run;
        });
  }

  /**
   * Issues the next approved bills whose account number is greater than {@code afterAccount} and
   * that no other worker holds.
   *
   * @param afterAccount empty at the beginning
   * @param size at most so many bills
   */
  public PostedChunk postChunk(long runId, String afterAccount, int size) {
    return DatabaseWork.in(
        database,
        connection -> {
          PostedRunRepository.RunToPost run = PostedRunRepository.run(connection, runId);
          if (run.state() != BillRunState.POSTING) {
            return new PostedChunk(0, afterAccount);
          }
          List<BillToPost> bills = PostingRepository.claim(connection, run, afterAccount, size);
          if (bills.isEmpty()) {
            return new PostedChunk(0, afterAccount);
          }
          List<BillToPost> unchanged = withoutChangedReadings(connection, runId, bills);
          if (!unchanged.isEmpty()) {
            post(connection, run, unchanged);
          }
          return new PostedChunk(bills.size(), bills.get(bills.size() - 1).accountNumber());
        });
  }

  /**
   * Ends posting when nothing is left: proves that it reconciles, moves the cycle on and tells the
   * rest of the product. Returns false while approved bills are left.
   *
   * @throws PostingDoesNotReconcile when bills, ledger, accounts or numbers disagree
   */
  public boolean finish(long runId) {
    return DatabaseWork.in(database, connection -> finish(connection, runId));
  }

  /** Writes down why posting stopped; it goes on when somebody says {@link #retry}. */
  public void recordFailure(long runId, String failure) {
    DatabaseWork.in(
        database,
        connection -> {
          PostedRunRepository.recordFailure(connection, runId, failure);
          return runId;
        });
  }

  /** Lets a run that stopped while posting go on with the next tick. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void retry(long runId) {
    DatabaseWork.in(
        database,
        connection -> {
          PostedRunRepository.RunToPost run = PostedRunRepository.lockRun(connection, runId);
          if (run.state() != BillRunState.POSTING) {
            throw new BillRunInAnotherState(run.number(), run.state(), BillRunState.POSTING);
          }
          PostedRunRepository.startPosting(connection, runId);
          return run;
        });
  }

  /** Holds the bills whose readings were changed since they were calculated; returns the rest. */
  private static List<BillToPost> withoutChangedReadings(
      Connection connection, long runId, List<BillToPost> bills) throws SQLException {
    List<Long> changed =
        PostingRepository.withChangedReadings(connection, Sql.longs(bills, BillToPost::id));
    if (changed.isEmpty()) {
      return bills;
    }
    Map<Boolean, List<BillToPost>> split =
        bills.stream().collect(Collectors.partitioningBy(bill -> changed.contains(bill.id())));
    PostingRepository.hold(connection, runId, split.get(true));
    return split.get(false);
  }

  private void post(
      Connection connection, PostedRunRepository.RunToPost run, List<BillToPost> bills)
      throws SQLException {
    long[] ids = Sql.longs(bills, BillToPost::id);
    Map<Long, List<ChargeSum>> charges =
        PostingRepository.charges(connection, ids).stream()
            .collect(Collectors.groupingBy(ChargeSum::billId));
    Map<Long, AccountStanding> standings =
        JournalBook.lockBalances(
                connection,
                Sql.longs(bills, BillToPost::accountId),
                Sql.texts(bills, bill -> bill.currency().getCurrencyCode()))
            .stream()
            .collect(Collectors.toMap(AccountStanding::accountId, standing -> standing));
    // Numbers come last of all that is locked: other workers wait for them until commit.
    Map<Long, String> numbers = numbers(connection, run, bills);
    List<IssuedBill> issued =
        bills.stream()
            .map(b -> new IssuedBill(b, numbers.get(b.id()), standings.get(b.accountId())))
            .toList();
    Instant now = tenant.now();
    PostingRepository.issue(
        connection, issued, postJournals(connection, run, issued, charges), now);
    PostingRepository.freezeSegments(connection, ids);
    PostingRepository.markReadingsBilled(connection, ids);
    PostingRepository.writeTimeline(connection, issued, now);
  }

  /** The ids of the journals by bill; bills whose lines are all zero have none. */
  private static Map<Long, Long> postJournals(
      Connection connection,
      PostedRunRepository.RunToPost run,
      List<IssuedBill> issued,
      Map<Long, List<ChargeSum>> charges)
      throws SQLException {
    List<JournalDraft> drafts = new ArrayList<>();
    for (IssuedBill bill : issued) {
      List<ChargeSum> lines = charges.getOrDefault(bill.bill().id(), List.of());
      BillJournal.of(run.utilityId(), bill.bill(), bill.number(), lines).ifPresent(drafts::add);
    }
    Iterator<Long> ids = JournalBook.post(connection, drafts).iterator();
    JournalBook.openBalanceBlock(
        connection,
        issued.stream()
            .filter(bill -> bill.bill().amount().signum() == 0)
            .mapToLong(bill -> bill.bill().accountId())
            .toArray());
    Map<Long, Long> journals = new HashMap<>();
    drafts.forEach(draft -> journals.put(draft.source().id(), ids.next()));
    return journals;
  }

  private static Map<Long, String> numbers(
      Connection connection, PostedRunRepository.RunToPost run, List<BillToPost> bills)
      throws SQLException {
    Map<LocalDate, List<BillToPost>> byDate =
        bills.stream()
            .collect(Collectors.groupingBy(BillToPost::billOn, TreeMap::new, Collectors.toList()));
    Map<Long, String> numbers = new HashMap<>();
    for (Map.Entry<LocalDate, List<BillToPost>> day : byDate.entrySet()) {
      Iterator<String> block =
          NumberSeriesRepository.take(
                  connection,
                  run.utilityId(),
                  NumberSeriesRepository.Entity.BILL,
                  day.getKey(),
                  day.getValue().size())
              .iterator();
      day.getValue().forEach(bill -> numbers.put(bill.id(), block.next()));
    }
    return numbers;
  }

  private boolean finish(Connection connection, long runId) throws SQLException {
    PostedRunRepository.RunToPost run = PostedRunRepository.lockRun(connection, runId);
    if (run.state() != BillRunState.POSTING) {
      return true;
    }
    if (PostedRunRepository.countUnposted(connection, runId) > 0) {
      return false;
    }
    PostingFigures figures = PostedRunRepository.figures(connection, run);
    Optional<String> finding = figures.finding();
    if (finding.isPresent()) {
      throw new PostingDoesNotReconcile(run.number(), finding.get());
    }
    PostedRunRepository.finishPosting(connection, runId, tenant.now());
    if (run.advancesCycle()) {
      String frequency = PostedRunRepository.frequencyOfCycle(connection, run.cycleId());
      PostedRunRepository.advanceCycle(
          connection, run, NextPeriod.lastDayAfter(run.lastDay(), frequency));
    }
    PostedRunRepository.writeOutbox(connection, run, figures);
    posted.fire(new BillRunPosted(runId, figures.bills(), figures.billed()));
    return true;
  }
}
