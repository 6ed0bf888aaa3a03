package io.smart360.billing.posting;

import io.smart360.billing.calculation.FindingTexts;
import io.smart360.shared.DateRange;
import io.smart360.shared.Sentence;
import io.smart360.tenancy.BulkIds;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The statements of posting: as many for a chunk as for one bill. */
final class PostingRepository {

  private static final Sentence READING_CHANGED = new Sentence("BX-E04.changed");

  private PostingRepository() {}

  /** The next approved bills after an account, in the order of account numbers, each locked. */
  static List<BillToPost> claim(
      Connection connection, PostedRunRepository.RunToPost run, String after, int size)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select b.id, b.account_id, a.number, b.currency, b.bill_on, b.period_start, b.period_end,
               b.amount
        from account a join bill b on b.account_id = a.id
        where b.run_id = ? and b.state in ('DRAFT', 'IN_REVIEW', 'APPROVED')
          and a.utility_id = ? and a.number > ?
        order by a.number
        limit ?
        for update of b skip locked
        """,
        PostingRepository::bill,
        run.id(),
        run.utilityId(),
        after,
        size);
  }

  private static BillToPost bill(ResultSet row) throws SQLException {
    return new BillToPost(
        row.getLong("id"),
        row.getLong("account_id"),
        row.getString("number"),
        Currency.getInstance(row.getString("currency")),
        Sql.date(row, "bill_on"),
        new DateRange(Sql.date(row, "period_start"), Sql.date(row, "period_end")),
        row.getBigDecimal("amount"));
  }

  static List<ChargeSum> charges(Connection connection, long[] bills) throws SQLException {
    return Sql.list(
        connection,
        """
        select bill_id, charge_type, gl_code, sum(amount) from charge_line where bill_id = any(?)
        group by bill_id, charge_type, gl_code
        """,
        row ->
            new ChargeSum(row.getLong(1), row.getString(2), row.getString(3), row.getBigDecimal(4)),
        bills);
  }

  /** Writes number and balance block; from now on the bill cannot change. */
  static void issue(
      Connection connection, List<IssuedBill> issued, Map<Long, Long> journals, Instant now)
      throws SQLException {
    int updated =
        Sql.update(
            connection,
            """
            update bill b
            set state = 'ISSUED', version = b.version + 1, number = i.number,
                journal_id = nullif(i.journal_id, 0), previous_balance = i.previous,
                payments = i.paid, adjustments = i.adjusted, total_due = i.due, issued_at = ?
            from unnest(?, ?, ?, ?, ?, ?, ?)
                 as i(bill_id, number, journal_id, previous, paid, adjusted, due)
            where b.id = i.bill_id
            """,
            now,
            Sql.longs(issued, bill -> bill.bill().id()),
            Sql.texts(issued, IssuedBill::number),
            Sql.longs(issued, bill -> journals.getOrDefault(bill.bill().id(), 0L)),
            Sql.numbers(issued, bill -> bill.standing().previousBalance()),
            Sql.numbers(issued, bill -> bill.standing().paidSinceBill()),
            Sql.numbers(issued, bill -> bill.standing().adjustments()),
            Sql.numbers(issued, IssuedBill::totalDue));
    if (updated != issued.size()) {
      throw new IllegalStateException(updated + " of " + issued.size() + " bills were issued");
    }
  }

  static void freezeSegments(Connection connection, long[] bills) throws SQLException {
    Sql.update(
        connection,
        """
        update bill_segment set state = 'FROZEN' where bill_id = any(?) and state = 'READY'
        """,
        bills);
  }

  static void markReadingsBilled(Connection connection, long[] bills) throws SQLException {
    Sql.update(
        connection,
        """
        with used as (
          select distinct r.id, r.read_on
          from bill_segment g
          join segment_reading s on s.segment_id = g.id
          cross join lateral (values (s.previous_id, s.previous_on), (s.present_id, s.present_on))
            as r(id, read_on)
          where g.bill_id = any(?))
        update meter_reading m set state = 'BILLED', state_version = m.state_version + 1
        from used u
        where m.id = u.id and m.read_on = u.read_on
          and m.state in ('PASSED', 'ADJUSTED', 'ESTIMATED')
        """,
        bills);
  }

  /** One line of each account's history: bill number, amount, currency, last day billed. */
  static void writeTimeline(Connection connection, List<IssuedBill> issued, Instant now)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into timeline_entry (id, account_id, occurred_at, category, text_key, details, actor)
        select t.id, t.account_id, ?, 'BILLING', 'BillIssued',
               jsonb_build_array(t.number, t.amount, t.currency, t.last_day), current_actor()
        from unnest(?, ?, ?, ?, ?, ?) as t(id, account_id, number, amount, currency, last_day)
        """,
        now,
        Sql.longs(BulkIds.take(connection, issued.size()), id -> id),
        Sql.longs(issued, bill -> bill.bill().accountId()),
        Sql.texts(issued, IssuedBill::number),
        Sql.numbers(issued, bill -> bill.bill().amount()),
        Sql.texts(issued, bill -> bill.bill().currency().getCurrencyCode()),
        Sql.dates(issued, bill -> bill.bill().period().lastDay()));
  }

  /**
   * Those of the bills whose readings are no longer the ones they were calculated from. The
   * readings stay locked until the transaction ends.
   */
  static List<Long> withChangedReadings(Connection connection, long[] bills) throws SQLException {
    return Sql.list(
        connection,
        """
        with used as (
          select g.bill_id, r.id, r.read_on, r.value
          from bill_segment g
          join segment_reading s on s.segment_id = g.id
          cross join lateral (values (s.previous_id, s.previous_on, s.previous_value),
                                     (s.present_id, s.present_on, s.present_value))
            as r(id, read_on, value)
          where g.bill_id = any(?)),
        locked as (
          select m.id, m.value, m.state
          from (select distinct id, read_on from used) u
          join meter_reading m on m.id = u.id and m.read_on = u.read_on
          for no key update of m)
        select distinct u.bill_id from used u join locked l on l.id = u.id
        where l.value is distinct from u.value
           or l.state not in ('PASSED', 'ADJUSTED', 'ESTIMATED', 'BILLED')
        """,
        row -> row.getLong(1),
        bills);
  }

  /** Takes bills out of the run with exception BX-E04: somebody changed their readings. */
  static void hold(Connection connection, long runId, List<BillToPost> bills) throws SQLException {
    long[] ids = Sql.longs(bills, BillToPost::id);
    Sql.update(
        connection,
        """
        insert into bill_exception (id, run_id, account_id, bill_id, code, severity, stage, text,
                                    text_key)
        select e.id, ?, e.account_id, e.bill_id, 'BX-E04', 'BLOCK', 'POSTING', ?, ?
        from unnest(?, ?, ?) as e(id, account_id, bill_id)
        """,
        runId,
        FindingTexts.words(READING_CHANGED, Locale.ENGLISH),
        READING_CHANGED.key(),
        Sql.longs(BulkIds.take(connection, bills.size()), id -> id),
        Sql.longs(bills, BillToPost::accountId),
        ids);
    Sql.update(
        connection, "update bill set state = 'HELD', version = version + 1 where id = any(?)", ids);
    Sql.update(
        connection,
        """
        update bill_run_item set state = 'HELD', reason = 'BX-E04'
        where run_id = ? and account_id = any(?)
        """,
        runId,
        Sql.longs(bills, BillToPost::accountId));
    Sql.update(
        connection,
        """
        update bill_run r set billed = r.billed - h.bills, held = r.held + h.bills,
                              total = r.total - h.amount, version = r.version + 1
        from (select count(*) as bills, sum(amount) as amount from bill where id = any(?)) h
        where r.id = ?
        """,
        ids,
        runId);
  }
}
