package io.smart360.billing.distribution;

import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.billing.run.BillRunState;
import io.smart360.identity.Roles;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseFailure;
import io.smart360.tenancy.DatabaseWork;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes the print streams of posted runs (BX06US01-R1).
 *
 * <p>Jobs call it, on threads without a user: it prints what is issued, so anyone may set it to
 * work. Each call is one transaction. Any number of workers may print the same run: batches are
 * claimed, and a restart makes no second document.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DistributionService {

  /** A file for the printer has at most so many bills. */
  static final int MOST_BILLS = 2000;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;
  @Inject DistributionSettings settings;
  @Inject Event<RunFullyPrinted> printed;

  /**
   * Begins distribution of a posted run: fixes which bills stand in which file. A run that is being
   * distributed, or is closed, stays as it is.
   *
   * @throws BillRunInAnotherState when the run is not posted
   */
  public void begin(long runId) {
    begin(runId, MOST_BILLS);
  }

  void begin(long runId, int billsPerBatch) {
    DatabaseWork.in(
        database,
        connection -> {
          PrintRepository.RunToPrint run = PrintRepository.lockRun(connection, runId);
          if (run.state() == BillRunState.POSTED) {
            PrintRepository.planBatches(connection, runId, billsPerBatch);
            PrintRepository.startDistributing(connection, runId);
          } else if (run.state() != BillRunState.DISTRIBUTING
              && run.state() != BillRunState.CLOSED) {
            throw new BillRunInAnotherState(run.number(), run.state(), BillRunState.DISTRIBUTING);
          }
          PrintRepository.finishOutbox(connection, runId, tenant.now());
          return run;
        });
  }

  /**
   * Makes the files of the next batch that nobody else works on: print stream and manifest, in
   * their place and safe on the disk before the rows that name them are committed. Returns the
   * number of its bills; empty when no batch is left to take.
   */
  public Optional<Integer> printNextBatch(long runId) {
    return DatabaseWork.in(
        database,
        connection -> {
          Optional<PrintBatch> batch = PrintRepository.claim(connection, runId);
          if (batch.isEmpty()) {
            return Optional.empty();
          }
          PrintedStream stream =
              new BatchPrinting(batch.get(), settings.filesDirectory())
                  .print(
                      (first, count) ->
                          contents(connection, runId, batch.get().part(first, count)));
          PrintRepository.add(connection, batch.get(), stream, tenant.now());
          return Optional.of(stream.bills().size());
        });
  }

  /** Closes the run when all its bills are printed. Returns false while batches are left. */
  public boolean finish(long runId) {
    return DatabaseWork.in(
        database,
        connection -> {
          PrintRepository.RunToPrint run = PrintRepository.lockRun(connection, runId);
          if (run.state() != BillRunState.DISTRIBUTING) {
            return true;
          }
          if (PrintRepository.batchesLeft(connection, runId) > 0) {
            return false;
          }
          PrintRepository.close(connection, runId, tenant.now());
          printed.fire(new RunFullyPrinted(runId));
          return true;
        });
  }

  /** Writes down why printing stopped; it goes on when somebody says {@link #retry}. */
  public void recordFailure(long runId, String failure) {
    DatabaseWork.in(
        database,
        connection -> {
          PrintRepository.recordFailure(connection, runId, failure);
          return runId;
        });
  }

  /** Lets a run that stopped while it was printed go on with the next tick. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public void retry(long runId) {
    DatabaseWork.in(
        database,
        connection -> {
          PrintRepository.RunToPrint run = PrintRepository.lockRun(connection, runId);
          if (run.state() != BillRunState.DISTRIBUTING) {
            throw new BillRunInAnotherState(run.number(), run.state(), BillRunState.DISTRIBUTING);
          }
          PrintRepository.startDistributing(connection, runId);
          return run;
        });
  }

  /** What the bills say; one that cannot be put together is left out, as exception BX-E31. */
  private static List<BatchPrinting.Entry> contents(
      Connection connection, long runId, long[] bills) {
    try {
      BillRows rows = ContentRepository.read(connection, bills);
      BillContents contents = new BillContents(rows);
      List<BatchPrinting.Entry> entries = new ArrayList<>();
      for (BillRow bill : rows.bills()) {
        try {
          entries.add(new BatchPrinting.Entry(bill.id(), contents.of(bill)));
        } catch (IllegalArgumentException | ArithmeticException e) {
          PrintRepository.leaveOut(connection, runId, bill.id(), e.getMessage());
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
