package io.smart360.billing.generation;

import io.smart360.billing.account.AccountInputs;
import io.smart360.billing.account.BillHistory;
import io.smart360.billing.account.BilledAccount;
import io.smart360.billing.account.BilledSegment;
import io.smart360.billing.account.DatedPlan;
import io.smart360.billing.account.DatedValue;
import io.smart360.billing.account.DatedValue.Subject;
import io.smart360.billing.account.Holding;
import io.smart360.billing.account.HoldingInputs;
import io.smart360.billing.account.Installation;
import io.smart360.billing.account.Reading;
import io.smart360.billing.calculation.RunTerms;
import io.smart360.billing.calculation.TariffCatalogue;
import io.smart360.billing.generation.HoldingsRepository.AccountHolding;
import io.smart360.billing.generation.HoldingsRepository.LookBack;
import io.smart360.billing.generation.HoldingsRepository.SubjectId;
import io.smart360.shared.DateRange;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads all that the bills of a chunk are made of, in as many queries for one account as for all.
 */
final class ChunkReadRepository {

  /** Nothing older than this many days before the run's period can be in a bill. */
  private static final int REACH_DAYS = 400;

  /** Bills that estimates and the start of the period are told from. */
  private static final int LAST_SEGMENTS = 4;

  /** Bills of sixteen months at most, in which the last winter lies, also of a weekly cycle. */
  private static final int SEGMENTS_BACK_TO_WINTER = 72;

  /** Bills of a weekly cycle whose middle falls in one month. */
  private static final int MOST_SEGMENTS_A_MONTH = 5;

  private final Connection connection;
  private final RunTerms terms;
  private final DateRange reach;

  ChunkReadRepository(Connection connection, RunTerms terms) {
    this.connection = connection;
    this.terms = terms;
    this.reach = new DateRange(terms.period().start().minusDays(REACH_DAYS), terms.period().end());
  }

  private LookBack lookBack() {
    TariffCatalogue tariffs = terms.tariffs();
    int winter = tariffs.looksBackOnWinter() ? SEGMENTS_BACK_TO_WINTER : LAST_SEGMENTS;
    int ratchet = tariffs.ratchetMonths() * MOST_SEGMENTS_A_MONTH;
    return new LookBack(Math.max(winter, ratchet), ratchet > 0 || tariffs.carriesOver());
  }

  List<AccountInputs> inputs(List<Long> accountIds) throws SQLException {
    long[] ids = Sql.longs(accountIds, Long::longValue);
    List<AccountRow> accounts = accounts(ids);
    List<AccountHolding> holdings = HoldingsRepository.holdings(connection, ids, reach, lookBack());
    Parts parts = parts(accountIds, holdings);
    Map<Long, List<HoldingInputs>> byAccount = new HashMap<>();
    for (AccountHolding holding : holdings) {
      byAccount
          .computeIfAbsent(holding.accountId(), id -> new ArrayList<>(2))
          .add(parts.inputsOf(holding.holding()));
    }
    return accounts.stream()
        .map(
            row ->
                new AccountInputs(
                    row.account(),
                    byAccount.getOrDefault(row.account().id(), List.of()),
                    parts.ofSubject(Subject.ACCOUNT, row.account().id()),
                    row.history()))
        .toList();
  }

  private record AccountRow(BilledAccount account, BillHistory history) {}

  private List<AccountRow> accounts(long[] ids) throws SQLException {
    return Sql.list(
        connection,
        """
        select a.id, a.number, a.category, a.mailing_address, a.closed_on, c.email, c.language,
               b.bills, b.amount, b.days
        from account a
        join consumer c on c.id = a.consumer_id
        left join lateral (
          select count(*) as bills, sum(l.amount) as amount, sum(l.days) as days
          from (select b.amount, b.period_end - b.period_start as days
                from bill b where b.account_id = a.id and b.state = 'ISSUED'
                order by b.period_end desc limit 12) l) b on true
        where a.id = any(?)
        order by a.id
        """,
        ChunkReadRepository::accountRow,
        ids);
  }

  private static AccountRow accountRow(ResultSet row) throws SQLException {
    BilledAccount account =
        new BilledAccount(
            row.getLong("id"),
            row.getString("number"),
            row.getString("category"),
            row.getString("mailing_address"),
            Optional.ofNullable(row.getString("email")),
            row.getString("language"),
            Optional.ofNullable(Sql.date(row, "closed_on")));
    BigDecimal amount = Objects.requireNonNullElse(row.getBigDecimal("amount"), BigDecimal.ZERO);
    return new AccountRow(
        account, new BillHistory(row.getInt("bills"), amount, row.getInt("days")));
  }

  private Parts parts(List<Long> accounts, List<AccountHolding> holdings) throws SQLException {
    Map<Long, LocalDate> since = new HashMap<>();
    List<SubjectId> subjects = new ArrayList<>(accounts.size() * 3);
    accounts.forEach(id -> subjects.add(new SubjectId(Subject.ACCOUNT, id)));
    for (AccountHolding one : holdings) {
      Holding holding = one.holding();
      subjects.add(new SubjectId(Subject.CONNECTION, holding.connectionId()));
      subjects.add(new SubjectId(Subject.HOLDING, holding.id()));
      if (holding.metered()) {
        since.merge(
            holding.connectionId(),
            readingsSince(holding),
            (day, other) -> day.isBefore(other) ? day : other);
      }
    }
    return new Parts(
        HoldingsRepository.plans(connection, holdings, terms.period().end()),
        HoldingsRepository.characteristics(connection, subjects, reach),
        droughtStages(holdings),
        MetersRepository.installations(
            connection, Sql.longs(since.keySet(), Long::longValue), reach),
        MetersRepository.readings(connection, since, terms.period().end()));
  }

  private Map<Long, List<DatedValue>> droughtStages(List<AccountHolding> holdings)
      throws SQLException {
    return terms.tariffs().dependsOnDrought()
        ? DroughtRepository.stages(
            connection, Sql.longs(holdings, one -> one.holding().premiseId()), reach)
        : Map.of();
  }

  /**
   * The day of the last reading that was billed as use; an agreement never billed: all in reach.
   */
  private LocalDate readingsSince(Holding holding) {
    return holding.billed().stream()
        .filter(segment -> segment.quantity().isPresent())
        .map(BilledSegment::period)
        .map(period -> period.end().minusDays(1))
        .filter(day -> !day.isBefore(reach.start()))
        .findFirst()
        .orElse(reach.start());
  }

  /** What was read for the agreements of the chunk, by their ids. */
  private record Parts(
      Map<Long, List<DatedPlan>> plans,
      Map<SubjectId, List<DatedValue>> characteristics,
      Map<Long, List<DatedValue>> droughtStages,
      Map<Long, List<Installation>> installations,
      Map<Long, List<Reading>> readings) {

    HoldingInputs inputsOf(Holding holding) {
      List<DatedValue> values =
          new ArrayList<>(ofSubject(Subject.CONNECTION, holding.connectionId()));
      values.addAll(ofSubject(Subject.HOLDING, holding.id()));
      values.addAll(droughtStages.getOrDefault(holding.premiseId(), List.of()));
      return new HoldingInputs(
          holding,
          plans.getOrDefault(holding.id(), List.of()),
          values,
          installations.getOrDefault(holding.connectionId(), List.of()),
          readings.getOrDefault(holding.connectionId(), List.of()));
    }

    List<DatedValue> ofSubject(Subject subject, long id) {
      return characteristics.getOrDefault(new SubjectId(subject, id), List.of());
    }
  }
}
