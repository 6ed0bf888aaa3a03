package io.smart360.ledger;

import io.smart360.identity.Roles;
import io.smart360.ledger.chart.GlCode;
import io.smart360.ledger.chart.Side;
import io.smart360.shared.DateRange;
import io.smart360.shared.Money;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What screens and reports read from the books; changes nothing. */
@Stateless
@RolesAllowed({
  Roles.FINANCE_MANAGER,
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.BILLING_SPECIALIST,
  Roles.CSO_MANAGER,
  Roles.CUSTOMER_EXECUTIVE,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.SYSTEM_ADMIN,
  Roles.AUDITOR
})
public class LedgerQueries {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** What an account owes now; nothing when there is no such account. */
  public Optional<Money> balanceOf(long accountId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(
                connection,
                """
                select coalesce(b.balance, 0), coalesce(b.currency, u.currency)
                from account a
                join utility u on u.id = a.utility_id
                left join account_balance b on b.account_id = a.id
                where a.id = ?
                """,
                row -> new Money(row.getBigDecimal(1), Currency.getInstance(row.getString(2))),
                accountId));
  }

  /** What moved an account in the days of the range, with the balance before and after. */
  public AccountLedger accountLedger(long accountId, DateRange period) {
    return DatabaseWork.in(database, connection -> accountLedger(connection, accountId, period));
  }

  /** All postings of a utility summed by code, up to and including the day. */
  public TrialBalance trialBalance(long utilityId, LocalDate asOf) {
    return DatabaseWork.in(
        database,
        connection ->
            new TrialBalance(
                asOf,
                Sql.list(
                    connection,
                    """
                    select c.code, c.name, c.type, c.normal_side,
                           sum(p.debit) as debit, sum(p.credit) as credit
                    from posting p
                    join journal j on j.id = p.journal_id
                    join gl_code c on c.utility_id = p.utility_id and c.code = p.gl_code
                    where p.utility_id = ? and j.accounting_on <= ?
                    group by c.code, c.name, c.type, c.normal_side
                    order by c.code
                    """,
                    row ->
                        new TrialBalance.Row(
                            code(row), row.getBigDecimal("debit"), row.getBigDecimal("credit")),
                    utilityId,
                    asOf)));
  }

  /** The journal with this id. */
  public Optional<JournalDraft> journal(long journalId) {
    return DatabaseWork.in(database, connection -> JournalRepository.read(connection, journalId));
  }

  /** The chart of accounts, in the order of the codes. */
  public List<GlCode> chart(long utilityId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select code, name, type, normal_side from gl_code where utility_id = ?
                order by code
                """,
                LedgerQueries::code,
                utilityId));
  }

  /** Months that were closed at least once, latest first. */
  public List<LedgerPeriod> periods(long utilityId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select period_start, state, closed_by, closed_at, reason from ledger_period
                where utility_id = ? order by period_start desc
                """,
                LedgerQueries::period,
                utilityId));
  }

  /** Postings of one code, newest first. */
  public List<PostingRow> postings(PostingSearch search) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select j.id, j.accounting_on, j.kind, j.source, j.source_id, j.description,
                       p.account_id, p.debit, p.credit
                from journal j join posting p on p.journal_id = j.id
                where j.utility_id = ? and p.gl_code = ?
                  and j.accounting_on >= ? and j.accounting_on < ?
                order by j.accounting_on desc, j.id desc, p.line_no
                offset ? limit ?
                """,
                LedgerQueries::posting,
                search.utilityId(),
                search.glCode(),
                search.period().start(),
                search.period().end(),
                search.first(),
                search.count()));
  }

  /**
   * By how much the balances of all accounts differ from the control accounts (BX05US01-R5); zero
   * in sound books.
   */
  public BigDecimal controlAccountDifference(long utilityId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(
                    connection,
                    """
                    select coalesce((
                        select sum(b.balance) from account_balance b
                        join account a on a.id = b.account_id where a.utility_id = ?), 0)
                      - coalesce((
                        select sum(debit - credit) from posting
                        where utility_id = ? and gl_code in ('1100', '2200')), 0)
                    """,
                    row -> row.getBigDecimal(1),
                    utilityId,
                    utilityId)
                .orElseThrow());
  }

  private static AccountLedger accountLedger(
      Connection connection, long accountId, DateRange period) throws SQLException {
    BigDecimal opening =
        Sql.first(
                connection,
                """
                select coalesce(sum(p.debit - p.credit), 0)
                from posting p join journal j on j.id = p.journal_id
                where p.account_id = ? and j.accounting_on < ?
                """,
                row -> row.getBigDecimal(1),
                accountId,
                period.start())
            .orElseThrow();
    List<AccountLedger.Line> movements =
        Sql.list(
            connection,
            """
            select j.id, j.accounting_on, j.kind, j.source, j.source_id, j.description,
                   sum(p.debit - p.credit) as amount
            from posting p join journal j on j.id = p.journal_id
            where p.account_id = ? and j.accounting_on >= ? and j.accounting_on < ?
            group by j.tenant_id, j.id
            order by j.accounting_on, j.posted_at, j.id
            """,
            LedgerQueries::movement,
            accountId,
            period.start(),
            period.end());
    return new AccountLedger(accountId, period, opening, running(opening, movements));
  }

  private static List<AccountLedger.Line> running(
      BigDecimal opening, List<AccountLedger.Line> movements) {
    List<AccountLedger.Line> lines = new ArrayList<>();
    BigDecimal balance = opening;
    for (AccountLedger.Line line : movements) {
      balance = balance.add(line.amount());
      lines.add(line.withBalance(balance));
    }
    return lines;
  }

  private static AccountLedger.Line movement(ResultSet row) throws SQLException {
    return new AccountLedger.Line(
        row.getLong("id"),
        Sql.date(row, "accounting_on"),
        source(row),
        row.getString("description"),
        row.getBigDecimal("amount"),
        BigDecimal.ZERO);
  }

  private static PostingRow posting(ResultSet row) throws SQLException {
    return new PostingRow(
        row.getLong("id"),
        Sql.date(row, "accounting_on"),
        source(row),
        row.getString("description"),
        Optional.ofNullable(row.getObject("account_id", Long.class)),
        row.getBigDecimal("debit"),
        row.getBigDecimal("credit"));
  }

  private static JournalDraft.Source source(ResultSet row) throws SQLException {
    return new JournalDraft.Source(
        JournalKind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getLong("source_id"));
  }

  private static GlCode code(ResultSet row) throws SQLException {
    return new GlCode(
        row.getString("code"),
        row.getString("name"),
        GlCode.Type.valueOf(row.getString("type")),
        Side.valueOf(row.getString("normal_side")));
  }

  private static LedgerPeriod period(ResultSet row) throws SQLException {
    LedgerPeriod.State state = LedgerPeriod.State.valueOf(row.getString("state"));
    return new LedgerPeriod(
        YearMonth.from(Sql.date(row, "period_start")),
        state,
        state == LedgerPeriod.State.CLOSED
            ? Optional.of(
                new LedgerPeriod.Closing(row.getString("closed_by"), Sql.instant(row, "closed_at")))
            : Optional.empty(),
        Optional.ofNullable(row.getString("reason")));
  }
}
