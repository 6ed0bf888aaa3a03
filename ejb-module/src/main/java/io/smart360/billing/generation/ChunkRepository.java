package io.smart360.billing.generation;

import io.smart360.billing.account.AccountInputs;
import io.smart360.billing.calculation.BillCalculator;
import io.smart360.billing.calculation.BillDraft;
import io.smart360.billing.calculation.BillOutcome;
import io.smart360.billing.calculation.Finding;
import io.smart360.billing.generation.BillRows.BillRow;
import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.billing.run.BillRunState;
import io.smart360.tenancy.BulkIds;
import io.smart360.tenancy.DatabaseFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Works one chunk of a run on one connection, within the caller's transaction: claim, read,
 * calculate, write. Whatever goes wrong with one account holds that account and no other.
 */
final class ChunkRepository {

  private final Connection connection;
  private final RunWork work;

  ChunkRepository(Connection connection, RunWork work) {
    this.connection = connection;
    this.work = work;
  }

  /**
   * Bills at most so many accounts that nobody else works on.
   *
   * @throws BillRunInAnotherState when the run was stopped meanwhile; the chunk is then taken back
   */
  ChunkResult work(int most) throws SQLException {
    List<Long> claimed = RunItemsRepository.claim(connection, work.runId(), most);
    if (claimed.isEmpty()) {
      return ChunkResult.NOTHING;
    }
    List<CalculatedAccount> accounts =
        writtenOrHeld(
            calculated(new ChunkReadRepository(connection, work.terms()).inputs(claimed)));
    requireRunning();
    int billed = count(accounts, CalculatedAccount::isBilled);
    return new ChunkResult(
        claimed.size(),
        billed,
        claimed.size() - billed,
        count(accounts, CalculatedAccount::isSetUpFailure));
  }

  private List<CalculatedAccount> calculated(List<AccountInputs> inputs) {
    BillCalculator calculator = new BillCalculator(work.terms());
    List<CalculatedAccount> accounts = new ArrayList<>(inputs.size());
    for (AccountInputs input : inputs) {
      accounts.add(new CalculatedAccount(input.account().id(), outcome(calculator, input)));
    }
    return accounts;
  }

  private static BillOutcome outcome(BillCalculator calculator, AccountInputs input) {
    try {
      return calculator.calculate(input);
    } catch (RuntimeException error) {
      return new BillOutcome.HeldForReview(List.of(Finding.technical(error)));
    }
  }

  /** Writes all at once; if the database refuses that, one by one to find the account at fault. */
  private List<CalculatedAccount> writtenOrHeld(List<CalculatedAccount> accounts)
      throws SQLException {
    execute("savepoint chunk");
    try {
      write(accounts);
      return accounts;
    } catch (SQLException e) {
      execute("rollback to savepoint chunk");
      return writtenOneByOne(accounts);
    }
  }

  private List<CalculatedAccount> writtenOneByOne(List<CalculatedAccount> accounts)
      throws SQLException {
    List<CalculatedAccount> written = new ArrayList<>(accounts.size());
    for (CalculatedAccount account : accounts) {
      execute("savepoint account");
      try {
        write(List.of(account));
        written.add(account);
      } catch (SQLException e) {
        execute("rollback to savepoint account");
        CalculatedAccount held = account.failed(new DatabaseFailure(e));
        write(List.of(held));
        written.add(held);
      }
    }
    return written;
  }

  private void write(List<CalculatedAccount> accounts) throws SQLException {
    int count = OutcomeRepository.findingsOf(accounts);
    count += work.makesBills() ? BillRows.idsFor(accounts) : 0;
    Iterator<Long> ids = BulkIds.take(connection, count).iterator();
    Map<Long, Long> billIds = new HashMap<>();
    if (work.makesBills()) {
      BillRows rows = new BillRows(accounts, ids);
      BillWriteRepository.write(connection, work, rows);
      for (BillRow row : rows.bills()) {
        billIds.put(row.bill().account().id(), row.id());
      }
    } else {
      SimulationRepository.write(connection, work, bills(accounts));
    }
    OutcomeRepository.insertExceptions(connection, work, accounts, billIds, ids);
    OutcomeRepository.updateItems(connection, work, accounts, billIds);
  }

  private static List<BillDraft> bills(List<CalculatedAccount> accounts) {
    return accounts.stream().flatMap(account -> account.bill().stream()).toList();
  }

  /**
   * A run that was cancelled meanwhile takes no more bills; one that was paused takes this chunk.
   */
  private void requireRunning() throws SQLException {
    BillRunState state =
        BillRunState.valueOf(RunItemsRepository.lockedState(connection, work.runId()));
    if (state != BillRunState.GENERATING && state != BillRunState.PAUSED) {
      throw new BillRunInAnotherState(work.number(), state, BillRunState.GENERATING);
    }
  }

  private static int count(
      List<CalculatedAccount> accounts, java.util.function.Predicate<CalculatedAccount> test) {
    return (int) accounts.stream().filter(test).count();
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
