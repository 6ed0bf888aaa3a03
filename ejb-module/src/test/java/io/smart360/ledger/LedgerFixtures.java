package io.smart360.ledger;

import io.smart360.ledger.chart.ChartOfAccounts;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TestTransactions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Tenants with a utility, its chart of accounts and a few accounts, for tests of the books. */
final class LedgerFixtures {

  static final Currency USD = Currency.getInstance("USD");
  static final LocalDate APRIL_15 = LocalDate.of(2025, 4, 15);
  static final long UTILITY = 10;
  static final long ADA = 101;
  static final long BEN = 102;

  private LedgerFixtures() {}

  static Acting finance(long tenant) {
    return Acting.anew(tenant, "finance@example.org");
  }

  /** A utility with the default chart and two accounts; ids are those above for every tenant. */
  static void tenant(TestTransactions owner, long tenant) throws Exception {
    owner.execute(
        finance(tenant),
        "insert into tenant (tenant_id, code, name) values (%d, 'tenant-%d', 'Tenant')"
            .formatted(tenant, tenant),
        """
        insert into utility (id, code, name, currency, time_zone, country, address, phone, email)
        values (10, 'WU', 'Water Utility', 'USD', 'America/New_York', 'US', '1 Main St',
                '555', 'office@example.org')
        """,
        "insert into consumer (id, kind, name) values (1, 'PERSON', 'Ada'), (2, 'PERSON', 'Ben')",
        """
        insert into account (id, utility_id, consumer_id, number, status, category,
                             mailing_address, opened_on)
        values (101, 10, 1, 'WU-10001', 'ACTIVE', 'RESIDENTIAL', '2 Main St', '2024-01-01'),
               (102, 10, 2, 'WU-10002', 'ACTIVE', 'RESIDENTIAL', '3 Main St', '2024-01-01')
        """);
    owner.in(
        finance(tenant),
        () -> {
          try (var connection = owner.database().getConnection()) {
            ChartOfAccounts.layFor(connection, UTILITY);
            return UTILITY;
          }
        });
  }

  static JournalDraft journal(JournalDraft.Source source, JournalDraft.Line... lines) {
    return new JournalDraft(
        UTILITY, source, APRIL_15, USD, "For a test", Optional.empty(), List.of(lines));
  }

  static JournalDraft.Source source(JournalKind kind, long id) {
    return new JournalDraft.Source(kind, "test", id);
  }

  static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
