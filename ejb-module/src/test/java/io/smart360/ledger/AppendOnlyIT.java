package io.smart360.ledger;

import static io.smart360.ledger.LedgerFixtures.ADA;
import static io.smart360.ledger.LedgerFixtures.finance;
import static io.smart360.ledger.LedgerFixtures.journal;
import static io.smart360.ledger.LedgerFixtures.money;
import static io.smart360.ledger.LedgerFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.database.Invariants;
import io.smart360.database.Login;
import io.smart360.database.ScratchDatabase;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database refuses, whoever asks: the last line of defence of the books. */
class AppendOnlyIT {

  private static ScratchDatabase scratch;
  private static long journalId;

  @BeforeAll
  static void postOneJournal() throws Exception {
    scratch = ScratchDatabase.create();
    LedgerFixtures.tenant(new TestTransactions(scratch.owner()), 1);
    TestTransactions app = new TestTransactions(scratch.app());
    LedgerService ledger = new LedgerService();
    ledger.database = app.database();
    journalId =
        app.in(
            finance(1),
            () ->
                ledger.post(
                    journal(
                        source(JournalKind.BILL, 1),
                        JournalDraft.Line.debit("1100", ADA, money("10.00")),
                        JournalDraft.Line.credit("4000", money("10.00")))));
  }

  @AfterAll
  static void booksAreSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
    scratch.close();
  }

  @Test
  void tenThousandJournalsThatDoNotBalanceAreAllRefused() throws Exception {
    Random random = new Random(20250415);
    try (Connection connection = scratch.app().connect()) {
      connection.setAutoCommit(false);
      int refused = 0;
      for (int i = 0; i < 10_000; i++) {
        begin(connection);
        insertUnbalanced(connection, 1_000_000 + i, random);
        try {
          connection.commit();
        } catch (SQLException e) {
          assertThat(e.getSQLState()).isEqualTo("23514");
          refused++;
        }
        connection.rollback();
      }
      assertThat(refused).isEqualTo(10_000);
    }
  }

  @Test
  void applicationMayNotChangeOrDeleteAPosting() {
    for (String statement : changes()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> execute(scratch.app(), statement))
          .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void ownerMayNotChangeOrDeleteAPosting() {
    for (String statement : changes()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> execute(scratch.owner(), statement))
          .withMessageContaining("append-only");
    }
  }

  @Test
  void postingsCannotBeAddedToAnOldJournal() {
    String pair =
        """
        insert into posting (journal_id, line_no, utility_id, gl_code, debit, credit)
        values (%d, 8, 10, '4000', 1, 0), (%d, 9, 10, '4010', 0, 1)
        """
            .formatted(journalId, journalId);

    for (Login login : List.of(scratch.app(), scratch.owner())) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> execute(login, pair))
          .withMessageContaining("can no longer change");
    }
  }

  private static List<String> changes() {
    return List.of(
        "update posting set debit = 11 where journal_id = " + journalId + " and debit = 10",
        "delete from posting where journal_id = " + journalId,
        "update journal set accounting_on = '2025-04-16' where id = " + journalId,
        "delete from journal where id = " + journalId);
  }

  private static void execute(Login login, String statement) throws SQLException {
    try (Connection connection = login.connect()) {
      connection.setAutoCommit(false);
      begin(connection);
      Sql.update(connection, statement);
      connection.commit();
    }
  }

  private static void begin(Connection connection) throws SQLException {
    Sql.first(connection, "select set_config('app.tenant_id', '1', true)", row -> row.getString(1));
  }

  /** Up to six random lines whose debits and credits differ. */
  private static void insertUnbalanced(Connection connection, long id, Random random)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into journal (id, utility_id, kind, accounting_on, currency, source, source_id,
                             description)
        values (?, 10, 'ADJUSTMENT', '2025-04-15', 'USD', 'random', ?, 'Does not balance')
        """,
        id,
        id);
    int lines = random.nextInt(7);
    long difference = 0;
    for (int line = 1; line <= lines; line++) {
      long cents = 1L + random.nextInt(100_000);
      boolean isDebit = random.nextBoolean();
      difference += isDebit ? cents : -cents;
      if (line == lines && difference == 0) {
        cents++;
      }
      Sql.update(
          connection,
          """
          insert into posting (journal_id, line_no, utility_id, gl_code, debit, credit)
          values (?, ?, 10, '4000', ?, ?)
          """,
          id,
          line,
          java.math.BigDecimal.valueOf(isDebit ? cents : 0, 2),
          java.math.BigDecimal.valueOf(isDebit ? 0 : cents, 2));
    }
  }
}
