package io.smart360.ledger;

import io.smart360.tenancy.BulkIds;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The statements of posting: as few for thousands of journals as for one. */
final class JournalRepository {

  private JournalRepository() {}

  static List<Long> post(Connection connection, List<JournalDraft> drafts) throws SQLException {
    List<Movement> movements = Movement.of(drafts);
    lockBalances(
        connection,
        Sql.longs(movements, Movement::account),
        Sql.texts(movements, movement -> movement.currency().getCurrencyCode()));
    List<Long> ids = BulkIds.take(connection, drafts.size());
    insertJournals(connection, ids, drafts);
    insertPostings(connection, ids, drafts);
    move(connection, movements);
    return ids;
  }

  static List<AccountStanding> lockBalances(
      Connection connection, long[] accounts, String[] currencies) throws SQLException {
    Sql.update(
        connection,
        """
        insert into account_balance (account_id, currency, balance)
        select distinct a.id, a.currency, 0 from unnest(?, ?) as a(id, currency)
        where not exists (select from account_balance b where b.account_id = a.id)
        order by a.id
        on conflict do nothing
        """,
        accounts,
        currencies);
    return Sql.list(
        connection,
        """
        select account_id, balance, last_bill_due, paid_since_bill from account_balance
        where account_id = any(?) order by account_id for update
        """,
        row ->
            new AccountStanding(
                row.getLong(1),
                row.getBigDecimal(2),
                Optional.ofNullable(row.getBigDecimal(3)),
                row.getBigDecimal(4)),
        accounts);
  }

  static void openBalanceBlock(Connection connection, long[] accounts) throws SQLException {
    Sql.update(
        connection,
        """
        update account_balance set last_bill_due = balance, paid_since_bill = 0
        where account_id = any(?)
        """,
        accounts);
  }

  static Optional<Long> find(Connection connection, JournalDraft.Source source)
      throws SQLException {
    return Sql.first(
        connection,
        "select id from journal where kind = ? and source = ? and source_id = ?",
        row -> row.getLong(1),
        source.kind(),
        source.name(),
        source.id());
  }

  /** The journal as it was drafted. */
  static Optional<JournalDraft> read(Connection connection, long journalId) throws SQLException {
    List<JournalDraft.Line> lines = lines(connection, journalId);
    return Sql.first(
        connection,
        """
        select utility_id, kind, source, source_id, accounting_on, currency, description,
               reverses_id
        from journal where id = ?
        """,
        row ->
            new JournalDraft(
                row.getLong("utility_id"),
                new JournalDraft.Source(
                    JournalKind.valueOf(row.getString("kind")),
                    row.getString("source"),
                    row.getLong("source_id")),
                Sql.date(row, "accounting_on"),
                Currency.getInstance(row.getString("currency")),
                row.getString("description"),
                Optional.ofNullable(row.getObject("reverses_id", Long.class)),
                lines),
        journalId);
  }

  static boolean isReversed(Connection connection, long journalId) throws SQLException {
    return Sql.first(
            connection,
            "select 1 from journal where reverses_id = ?",
            row -> row.getInt(1),
            journalId)
        .isPresent();
  }

  private static List<JournalDraft.Line> lines(Connection connection, long journalId)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select gl_code, account_id, debit, credit from posting where journal_id = ?
        order by line_no
        """,
        row ->
            new JournalDraft.Line(
                row.getString(1),
                Optional.ofNullable(row.getObject(2, Long.class)),
                row.getBigDecimal(3),
                row.getBigDecimal(4)),
        journalId);
  }

  private static void insertJournals(
      Connection connection, List<Long> ids, List<JournalDraft> drafts) throws SQLException {
    try {
      int posted =
          Sql.update(
              connection,
              """
              insert into journal (id, utility_id, kind, accounting_on, currency, source,
                                   source_id, reverses_id, description)
              select id, utility_id, kind, accounting_on, currency, source, source_id,
                     nullif(reverses_id, 0), description
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as j(id, utility_id, kind, accounting_on,
                     currency, source, source_id, reverses_id, description)
              on conflict do nothing
              """,
              Sql.longs(ids, id -> id),
              Sql.longs(drafts, JournalDraft::utilityId),
              Sql.texts(drafts, draft -> draft.source().kind().name()),
              Sql.dates(drafts, JournalDraft::accountingOn),
              Sql.texts(drafts, draft -> draft.currency().getCurrencyCode()),
              Sql.texts(drafts, draft -> draft.source().name()),
              Sql.longs(drafts, draft -> draft.source().id()),
              Sql.longs(drafts, draft -> draft.reverses().orElse(0L)),
              Sql.texts(drafts, JournalDraft::description));
      if (posted < drafts.size()) {
        throw new SourceAlreadyPosted(drafts.get(0).source());
      }
    } catch (PSQLException e) {
      throw closedPeriod(e, drafts.get(0).accountingOn());
    }
  }

  private static SQLException closedPeriod(PSQLException e, LocalDate accountingOn) {
    ServerErrorMessage message = e.getServerErrorMessage();
    if (message != null && "ledger_period_is_open".equals(message.getConstraint())) {
      throw new LedgerPeriodIsClosed(accountingOn);
    }
    return e;
  }

  private static void insertPostings(
      Connection connection, List<Long> ids, List<JournalDraft> drafts) throws SQLException {
    List<NumberedLine> lines = NumberedLine.of(ids, drafts);
    Sql.update(
        connection,
        """
        insert into posting (journal_id, line_no, utility_id, gl_code, account_id, debit, credit)
        select journal_id, line_no, utility_id, gl_code, nullif(account_id, 0), debit, credit
        from unnest(?, ?, ?, ?, ?, ?, ?) as p(journal_id, line_no, utility_id, gl_code,
               account_id, debit, credit)
        """,
        Sql.longs(lines, NumberedLine::journal),
        Sql.longs(lines, NumberedLine::number),
        Sql.longs(lines, NumberedLine::utility),
        Sql.texts(lines, line -> line.line().glCode()),
        Sql.longs(lines, line -> line.line().accountId().orElse(0L)),
        Sql.numbers(lines, line -> line.line().debit()),
        Sql.numbers(lines, line -> line.line().credit()));
  }

  private static void move(Connection connection, List<Movement> movements) throws SQLException {
    int moved =
        Sql.update(
            connection,
            """
            update account_balance b
            set balance = b.balance + m.amount,
                last_bill_due = case when m.bills > 0 then b.balance + m.amount
                                     else b.last_bill_due end,
                paid_since_bill = case when m.bills > 0 then 0
                                       else b.paid_since_bill + m.paid end
            from unnest(?, ?, ?, ?, ?) as m(account_id, currency, amount, paid, bills)
            where b.account_id = m.account_id and b.currency = m.currency
            """,
            Sql.longs(movements, Movement::account),
            Sql.texts(movements, movement -> movement.currency().getCurrencyCode()),
            Sql.numbers(movements, Movement::amount),
            Sql.numbers(movements, Movement::paid),
            Sql.longs(movements, Movement::bills));
    if (moved != movements.size()) {
      throw new IllegalArgumentException(
          "A journal is in another currency than the account it moves");
    }
  }

  /** A posting with its place in its journal. */
  private record NumberedLine(long journal, int number, long utility, JournalDraft.Line line) {

    static List<NumberedLine> of(List<Long> ids, List<JournalDraft> drafts) {
      List<NumberedLine> numbered = new ArrayList<>();
      for (int i = 0; i < drafts.size(); i++) {
        JournalDraft draft = drafts.get(i);
        int number = 0;
        for (JournalDraft.Line line : draft.lines()) {
          numbered.add(new NumberedLine(ids.get(i), ++number, draft.utilityId(), line));
        }
      }
      return numbered;
    }
  }

  /** What the journals do to one account together. */
  private record Movement(
      long account, Currency currency, BigDecimal amount, BigDecimal paid, int bills) {

    static List<Movement> of(Collection<JournalDraft> drafts) {
      Map<Long, Movement> movements = new TreeMap<>();
      for (JournalDraft draft : drafts) {
        JournalKind kind = draft.source().kind();
        draft
            .movements()
            .forEach(
                (account, amount) ->
                    movements.merge(
                        account,
                        new Movement(
                            account,
                            draft.currency(),
                            amount,
                            kind.isPayment() ? amount.negate() : BigDecimal.ZERO,
                            kind == JournalKind.BILL ? 1 : 0),
                        Movement::plus));
      }
      return List.copyOf(movements.values());
    }

    Movement plus(Movement other) {
      if (!currency.equals(other.currency)) {
        throw new IllegalArgumentException("Account " + account + " is moved in two currencies");
      }
      return new Movement(
          account, currency, amount.add(other.amount), paid.add(other.paid), bills + other.bills);
    }
  }
}
