package io.smart360.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The book of journals, for work that posts by the thousand: a chunk of a bill run posts its
 * journals in the very transaction that issues its bills, in the same few statements for one as for
 * thousands.
 */
public final class JournalBook {

  private JournalBook() {}

  /**
   * Posts the journals and moves the balances of their accounts. A bill's journal also opens the
   * account's next balance block: last bill's due becomes the balance, and nothing is paid since.
   *
   * @return the ids of the journals, in the order given
   * @throws SourceAlreadyPosted when the source of one of them was posted before
   * @throws LedgerPeriodIsClosed when one of them falls in a closed period
   */
  public static List<Long> post(Connection connection, List<JournalDraft> drafts)
      throws SQLException {
    return JournalRepository.post(connection, drafts);
  }

  /**
   * Locks the balances of the accounts until the transaction ends, in the order of their ids, and
   * says how each account stands. Accounts without a balance get one of zero.
   *
   * @param currencies of the accounts, at the same places
   */
  public static List<AccountStanding> lockBalances(
      Connection connection, long[] accounts, String[] currencies) throws SQLException {
    return JournalRepository.lockBalances(connection, accounts, currencies);
  }

  /** Opens the next balance block of accounts whose bill moved nothing and has no journal. */
  public static void openBalanceBlock(Connection connection, long[] accounts) throws SQLException {
    JournalRepository.openBalanceBlock(connection, accounts);
  }
}
