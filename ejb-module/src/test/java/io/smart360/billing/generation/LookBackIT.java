package io.smart360.billing.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bills that depend on earlier bills of the same agreement. */
class LookBackIT {

  private static final String WINTER_SEWER =
      """
      tariff: SEWER-WINTER
      name: Sewer
      service: SEWER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2025-01-01
          components:
            - code: use
              type: FLAT
              label: Sewer
              gl: 4010
              quantity: {at-most: {winter-average: {months: [12, 1, 2, 3]}}}
              rate: 2
      """;

  private static final String POWER =
      """
      tariff: POWER
      name: Power
      service: ELECTRICITY
      unit: kWh
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2025-01-01
          components:
      """;

  private static final String DEMAND =
      POWER
          + """
                  - code: demand
                    type: DEMAND
                    label: Demand
                    gl: 4020
                    unit: kW
                    ratchet: {percent: 80, months: 11}
                    rate: 8.50
            """;

  private static final String NET =
      POWER
          + """
                  - {code: energy, type: FLAT, label: Energy, gl: 4020, rate: 0.20}
                  - code: feed_in
                    type: NET
                    label: Energy received
                    gl: 4020
                    rate: 0.10
                    surplus: CARRIED_OVER
                    at-most: [energy]
            """;

  private ScratchDatabase scratch;
  private TestTransactions owner;
  private TestTransactions app;
  private MeteredTown town;

  @BeforeEach
  void createTown() throws Exception {
    scratch = ScratchDatabase.create();
    owner = new TestTransactions(scratch.owner());
    app = new TestTransactions(scratch.app());
    town = MeteredTown.create(owner, 1, 1);
  }

  @AfterEach
  void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
    scratch.close();
  }

  /** 28 CCF in the 121 days from December to March are 7.0347 in 30.4 days. */
  @Test
  void sewerIsBilledUpToTheUseOfTheLastWinter() throws Exception {
    town.addTariff(4, WINTER_SEWER);
    town.execute(
        "update plan_tariff set tariff_id = 4 where tariff_id = 2",
        "update connection_holding set held_start = '2025-11-01' where id = 3500001");
    sewerBilled(1, "2025-11-01", "2025-12-01", "30");
    sewerBilled(2, "2025-12-01", "2026-01-01", "7");
    sewerBilled(3, "2026-01-01", "2026-02-01", "6");
    sewerBilled(4, "2026-02-01", "2026-03-01", "8");
    sewerBilled(5, "2026-03-01", "2026-04-01", "7");

    town.bill(app, MeteredTown.RUN);

    assertThat(texts("select quantity || ' ' || amount from charge_line where service = 'SEWER'"))
        .containsExactly("7.0347 14.07");
    assertThat(
            texts(
                """
                select u ->> 'from' from bill_segment s,
                  jsonb_array_elements(s.inputs -> 'tariffs' -> 0 -> 'pastUses') u
                where s.service = 'SEWER' and s.state = 'READY' order by 1
                """))
        .as("what the average rests on is kept")
        .containsExactly("2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01");
  }

  /** An issued bill of the sewer agreement. */
  private void sewerBilled(int number, String start, String end, String use) throws Exception {
    town.execute(
        """
        insert into bill_run (id, utility_id, bill_cycle_id, number, mode, dry_run, state,
                              period_start, period_end, bill_on, prepared_by, created_at)
        values (%1$d, 10, 20, 'BR-%1$d', 'QUICK', false, 'POSTED', '%2$s', '%3$s', '%3$s',
                'ann@example.org', '%3$s 08:00Z')
        """
            .formatted(number, start, end),
        """
        insert into bill (id, utility_id, account_id, run_id, state, period_start, period_end,
                          bill_on, due_on, currency, charges, taxes, amount, estimated)
        values (%1$d, 10, 1000001, %1$d, 'APPROVED', '%2$s', '%3$s', '%3$s', '%3$s', 'USD', 0, 0,
                0, false)
        """
            .formatted(number, start, end),
        """
        insert into bill_segment (id, bill_id, holding_id, connection_id, service, period_start,
                                  period_end, state, quantity, unit, estimated, amount, inputs)
        values (%1$d, %1$d, 3500001, 2500001, 'SEWER', '%2$s', '%3$s', 'FROZEN', %4$s, 'CCF',
                false, 0, '{}')
        """
            .formatted(number, start, end, use));
  }

  /** 80 per cent of the 120 kW of March are 96 kW, more than the 86 kW of April. */
  @Test
  void aRatchetIsBilledByTheLoadOfAnEarlierBill() throws Exception {
    PoweredHome home = PoweredHome.create(town, app, DEMAND);
    home.read("2026-03-31", "500", "120", "0");
    home.read("2026-04-30", "900", "86", "0");

    home.billMarch();
    town.bill(app, MeteredTown.RUN);

    assertThat(lines()).containsExactly("demand 120.0000 1020.00", "demand 96.0000 816.00");
    assertThat(texts("select code from bill_exception"))
        .as("only the first bill had nothing to look back on")
        .containsExactly("BX-E23");
    assertThat(
            texts(
                """
                select d ->> 'from' || ' ' || (d ->> 'to') || ' ' || (d ->> 'load')
                       || (d ->> 'unit')
                from bill_segment s,
                  jsonb_array_elements(s.inputs -> 'tariffs' -> 0 -> 'pastDemands') d
                """))
        .containsExactly("2026-03-01 2026-03-31 120.0000kW");
  }

  @Test
  void aBillThatIsNoLongerLiveDoesNotCountForARatchet() throws Exception {
    PoweredHome home = PoweredHome.create(town, app, DEMAND);
    home.read("2026-03-31", "500", "120", "0");
    home.read("2026-04-30", "900", "86", "0");
    home.billMarch();
    town.execute(
        "update bill_segment set state = 'CANCELLED'",
        "update connection_holding set billed_until = '2026-04-01' where id = 3700001");

    town.bill(app, MeteredTown.RUN);

    assertThat(lines()).containsExactly("demand 120.0000 1020.00", "demand 86.0000 731.00");
  }

  /** Of the 300 kWh of March 200 are credited, of the 350 of April with the 100 left all but 50. */
  @Test
  void receivedEnergyThatABillCannotCreditIsCreditedByTheNextOnce() throws Exception {
    PoweredHome home = PoweredHome.create(town, app, NET);
    home.read("2026-03-31", "100", "0", "300");
    home.read("2026-04-30", "300", "0", "650");

    home.billMarch();
    town.bill(app, MeteredTown.RUN);

    assertThat(lines())
        .containsExactly(
            "energy 100.0000 20.00",
            "feed_in 200.0000 -20.00",
            "energy 200.0000 40.00",
            "feed_in 400.0000 -40.00");
    assertThat(leftOver()).containsExactly("2026-03-01 feed_in 100", "2026-04-01 feed_in 50");
    assertThat(
            texts(
                """
                select s.inputs -> 'characteristics' -> 'received_carried_over.feed_in'
                         -> 0 ->> 'value'
                from bill_segment s where s.period_start = '2026-04-01'
                """))
        .as("what it was given is kept")
        .containsExactly("100");
  }

  @Test
  void billThatIsVoidedGivesBackWhatItCreditedOfEarlierOnes() throws Exception {
    PoweredHome home = PoweredHome.create(town, app, NET);
    home.read("2026-03-31", "100", "0", "300");
    home.read("2026-04-30", "1100", "0", "300");
    home.billMarch();
    town.bill(app, MeteredTown.RUN);
    assertThat(leftOver()).containsExactly("2026-03-01 feed_in 100", "2026-04-01 feed_in 0");

    town.execute(
        "update bill_segment set state = 'DROPPED' where state = 'READY'",
        "update bill set state = 'VOID' where run_id = 30",
        "update bill_run set state = 'CANCELLED' where id = 30");
    town.addRun(41, false);
    town.bill(app, 41);

    assertThat(lines()).endsWith("energy 1000.0000 200.00", "feed_in 100.0000 -10.00");
  }

  private List<String> leftOver() throws Exception {
    return texts(
        """
        select s.period_start || ' ' || (c ->> 'component') || ' ' || (c ->> 'quantity')
        from bill_segment s, jsonb_array_elements(s.inputs -> 'carriedOver') c
        order by s.period_start
        """);
  }

  private List<String> lines() throws Exception {
    return texts(
        """
        select l.component || ' ' || l.quantity || ' ' || l.amount
        from charge_line l join bill b on b.id = l.bill_id order by b.run_id = 41, b.period_start, l.line_no
        """);
  }

  private List<String> texts(String query) throws Exception {
    return app.in(
        town.acting(),
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return Sql.list(connection, query, row -> row.getString(1));
          }
        });
  }
}
