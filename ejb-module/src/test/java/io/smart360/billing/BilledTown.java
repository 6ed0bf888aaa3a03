package io.smart360.billing;

import io.smart360.ledger.chart.ChartOfAccounts;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TestTransactions;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A town whose households use water and sewer, and bill runs over it, for tests of what follows
 * calculation. Each household's bill is the worked bill of BX01US04: 86.80.
 *
 * <p>Written by the application's role; ids are those below for every tenant. Account {@code i} of
 * {@code n} has the id {@code 1000 + i} and the number {@code WU-(10000 + i)}.
 */
public final class BilledTown {

  public static final long UTILITY = 10;
  public static final long CYCLE = 20;
  public static final String PREPARER = "ann@example.org";
  public static final String APPROVER = "bob@example.org";

  private final TestTransactions app;
  private final long tenant;
  private final int accounts;

  private BilledTown(TestTransactions app, long tenant, int accounts) {
    this.app = app;
    this.tenant = tenant;
    this.accounts = accounts;
  }

  /** Registers a tenant, which the application itself cannot do. */
  public static void register(TestTransactions owner, long tenant) throws Exception {
    owner.execute(
        Acting.anew(tenant, PREPARER),
        "insert into tenant (tenant_id, code, name) values (%1$d, 'town-%1$d', 'Town')"
            .formatted(tenant));
  }

  /**
   * A town of a registered tenant with this many households, their meters read up to the end of
   * March 2025.
   */
  public static BilledTown create(TestTransactions app, long tenant, int accounts)
      throws Exception {
    BilledTown town = new BilledTown(app, tenant, accounts);
    app.execute(town.acting(), utility());
    app.execute(town.acting(), households(accounts));
    app.execute(town.acting(), meters(accounts));
    app.in(
        town.acting(),
        () -> {
          try (var connection = app.database().getConnection()) {
            ChartOfAccounts.layFor(connection, UTILITY);
            return UTILITY;
          }
        });
    town.readings(1, LocalDate.of(2025, 3, 31), 100, "BILLED");
    return town;
  }

  public Acting acting() {
    return Acting.anew(tenant, APPROVER);
  }

  public int accounts() {
    return accounts;
  }

  /** The id of the run for a month of 2025. */
  public static long run(int month) {
    return 100L + month;
  }

  /** The id of a household's bill in the run of a month of 2025. */
  public static long bill(int month, int household) {
    return month * 10_000_000L + household;
  }

  /**
   * A run over a month of 2025 with every household billed 86.80, in the given state.
   *
   * @param month from April (4), after the month before
   */
  public void addRun(int month, String state) throws Exception {
    YearMonth billed = YearMonth.of(2025, month);
    int value = 100 + 12 * (month - 3);
    readings(month, billed.atEndOfMonth(), value, "PASSED");
    app.execute(
        acting(),
        """
        insert into bill_run (id, utility_id, bill_cycle_id, number, mode, state, period_start,
                              period_end, bill_on, prepared_by, submitted_by, approved_by,
                              approved_at, eligible, billed, held, excluded, total, created_at,
                              generated_at)
        select %1$d, 10, 20, 'RUN-2025-%1$d', 'GUIDED', '%2$s', '%3$s', '%4$s', '%4$s',
               'ann@example.org', 'ann@example.org',
               case when '%2$s' in ('APPROVED', 'POSTING') then 'bob@example.org' end,
               case when '%2$s' in ('APPROVED', 'POSTING') then timestamptz '2025-05-01' end,
               %5$d, %5$d, 0, 0, %5$d * 86.80, '2025-05-01', '2025-05-01'
        """
            .formatted(run(month), state, billed.atDay(1), billed.plusMonths(1).atDay(1), accounts),
        bills(month, billed),
        """
        insert into bill_run_item (run_id, account_id, state, bill_id)
        select run_id, account_id, 'BILLED', id from bill where run_id = %d
        """
            .formatted(run(month)),
        segments(month, value),
        lines(month));
  }

  private static String[] utility() {
    return new String[] {
      """
      insert into utility (id, code, name, currency, time_zone, country, address, phone, email,
                           website)
      values (10, 'WU', 'Westtown Water', 'USD', 'America/New_York', 'US',
              E'1 Main Street\\nWesttown, NY 10001', '(555) 010-2000', 'office@example.org',
              'https://westtown.example.org')
      """,
      """
      insert into utility_service (utility_id, service, unit)
      values (10, 'WATER', 'CCF'), (10, 'SEWER', 'CCF')
      """,
      """
      insert into number_format (utility_id, entity, prefix, date_element, sequence_length,
                                 gapless)
      values (10, 'BILL', 'BILL', 'YYYYMM', 6, true)
      """,
      "insert into service_area (id, utility_id, level, code, name)"
          + " values (1, 10, 'AREA', 'WEST', 'West')",
      "insert into bill_cycle (id, utility_id, name, frequency, next_period_end)"
          + " values (20, 10, 'Monthly West', 'MONTHLY', '2025-04-30')",
      "insert into tariff (id, utility_id, code, name, service, unit, frequency, source)"
          + " values (1, 10, 'RES', 'Residential water', 'WATER', 'CCF', 'MONTHLY', 'gazette')",
      """
      insert into tariff_version (id, tariff_id, number, effective_start, state, definition,
                                  drafted_by, approved_by)
      values (1, 1, 1, '2024-01-01', 'ACTIVE', '{}', 'ann@example.org', 'bob@example.org')
      """
    };
  }

  private static String[] households(int accounts) {
    return perHousehold(
        accounts,
        "insert into consumer (id, kind, name) select i, 'PERSON', 'Household ' || i",
        """
        insert into premise (id, utility_id, service_area_id, street, city, region, postal_code)
        select i, 10, 1, i || ' Elm Street', 'Westtown', 'NY', '10001'
        """,
        """
        insert into account (id, utility_id, consumer_id, number, status, category, bill_cycle_id,
                             mailing_address, opened_on)
        select 1000 + i, 10, i, 'WU-' || (10000 + i), 'ACTIVE', 'RESIDENTIAL', 20,
               i || E' Elm Street\\nWesttown, NY 10001', date '2024-01-01'
        """,
        """
        insert into connection (id, utility_id, premise_id, service, status, metered, connected_on)
        select i, 10, i, 'WATER', 'ACTIVE', true, date '2024-01-01'
        """,
        """
        insert into connection (id, utility_id, premise_id, service, status, metered, connected_on)
        select 1000000 + i, 10, i, 'SEWER', 'ACTIVE', false, date '2024-01-01'
        """,
        """
        insert into connection_holding (id, connection_id, account_id, held_start)
        select i, i, 1000 + i, date '2024-01-01'
        """,
        """
        insert into connection_holding (id, connection_id, account_id, held_start)
        select 1000000 + i, 1000000 + i, 1000 + i, date '2024-01-01'
        """);
  }

  private static String[] meters(int accounts) {
    String[] perHousehold =
        perHousehold(
            accounts,
            """
            insert into meter (id, utility_id, number, serial, model_id, size, read_method,
                               physical_status)
            select i, 10, 'M-' || (5000 + i), 'S' || i, 1, '5/8"', 'MANUAL', 'INSTALLED'
            """,
            """
            insert into register (id, meter_id, number, unit, dials, valid_start)
            select i, i, 1, 'CCF', 6, date '2024-01-01'
            """,
            """
            insert into meter_installation (id, meter_id, connection_id, installed_on)
            select i, i, i, date '2024-01-01'
            """);
    String[] all = new String[perHousehold.length + 1];
    all[0] =
        "insert into meter_model (id, manufacturer, name, service)"
            + " values (1, 'Maker', 'T-10', 'WATER')";
    System.arraycopy(perHousehold, 0, all, 1, perHousehold.length);
    return all;
  }

  private void readings(int month, LocalDate on, int value, String state) throws Exception {
    app.execute(
        acting(),
        perHousehold(
            accounts,
            """
            insert into meter_reading (id, register_id, connection_id, read_on, value, type, source,
                                       state)
            select %d + i, i, i, date '%s', %d, 'REGULAR', 'MANUAL', '%s'
            """
                .formatted(reading(month), on, value, state)));
  }

  private static long reading(int month) {
    return month * 10_000_000L;
  }

  private static String bills(int month, YearMonth billed) {
    return """
    insert into bill (id, utility_id, account_id, run_id, state, period_start, period_end, bill_on,
                      due_on, currency, charges, taxes, amount, estimated)
    select %d + a.id - 1000, 10, a.id, %d, 'DRAFT', date '%s', date '%3$s' + interval '1 month',
           date '%3$s' + interval '1 month', date '%3$s' + interval '2 months', 'USD', 82.67, 4.13,
           86.80, false
    from account a where a.bill_cycle_id = 20
    """
        .formatted(bill(month, 0), run(month), billed.atDay(1));
  }

  private static String segments(int month, int value) {
    int before = month == 4 ? 1 : month - 1;
    LocalDate start = LocalDate.of(2025, month, 1);
    return """
    with billed as (select id as bill_id, account_id - 1000 as i, period_start, period_end
                    from bill where run_id = %1$d),
    water as (
      insert into bill_segment (id, bill_id, holding_id, connection_id, service, period_start,
                                period_end, state, quantity, unit, estimated, amount, inputs)
      select bill_id, bill_id, i, i, 'WATER', period_start, period_end, 'READY', 12, 'CCF', false,
             61.25, '{}'
      from billed returning id),
    sewer as (
      insert into bill_segment (id, bill_id, holding_id, connection_id, service, period_start,
                                period_end, state, quantity, unit, estimated, amount, inputs)
      select 1000000 + bill_id, bill_id, 1000000 + i, 1000000 + i, 'SEWER', period_start,
             period_end, 'READY', 10.2, 'CCF', false, 21.42, '{}'
      from billed returning id)
    insert into segment_reading (segment_id, line_no, meter_id, register_id, previous_id,
                                 previous_on, previous_value, present_id, present_on,
                                 present_value, multiplier, use, estimated)
    select bill_id, 1, i, i, %2$d + i, date '%3$s', %4$d, %5$d + i, date '%6$s', %7$d, 1, 12,
           false
    from billed
    """
        .formatted(
            run(month),
            reading(before),
            start.minusDays(1),
            value - 12,
            reading(month),
            start.plusMonths(1).minusDays(1),
            value);
  }

  /** The lines of BX01US04, acceptance. */
  private static String lines(int month) {
    return """
    insert into charge_line (bill_id, line_no, segment_id, component, label, charge_type, service,
                             gl_code, tax_code, tier, quantity, unit, rate, amount,
                             tariff_version_id, derivation)
    select b.id, l.line_no, b.id + l.segment, l.component, l.label, l.charge_type, l.service,
           l.gl_code, l.tax_code, l.tier, l.quantity, l.unit, l.rate, l.amount, 1, '{}'
    from bill b cross join (values
      (1, 0, 'fixed', 'Basic charge', 'FIXED', 'WATER', '4100', null, null, null, null, null, 18.50),
      (2, 0, 'use', 'Tier 1', 'CONSUMPTION', 'WATER', '4000', null, 1, 10, 'CCF', 3.20, 32.00),
      (3, 0, 'use', 'Tier 2', 'CONSUMPTION', 'WATER', '4000', null, 2, 2, 'CCF', 4.80, 9.60),
      (4, 1000000, 'sewer', 'Sewer', 'CONSUMPTION', 'SEWER', '4010', null, null, 10.2, 'CCF', 2.10,
       21.42),
      (5, 0, 'drought', 'Drought', 'SURCHARGE', 'WATER', '4200', null, null, 12, 'CCF', 0.25, 3.00),
      (6, 0, 'senior', 'Senior', 'DISCOUNT', 'WATER', '4100', null, null, 18.50, null, 0.10, -1.85),
      (7, null, 'tax', 'Town tax', 'TAX', 'WATER', '2100', 'TOWN', null, 82.67, null, 0.05, 4.13))
      as l(line_no, segment, component, label, charge_type, service, gl_code, tax_code, tier,
           quantity, unit, rate, amount)
    where b.run_id = %d
    """
        .formatted(run(month));
  }

  private static String[] perHousehold(int accounts, String... selects) {
    String[] statements = new String[selects.length];
    for (int i = 0; i < selects.length; i++) {
      statements[i] = selects[i].strip() + " from generate_series(1, " + accounts + ") as i";
    }
    return statements;
  }
}
