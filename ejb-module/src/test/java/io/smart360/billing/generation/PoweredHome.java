package io.smart360.billing.generation;

import io.smart360.tenancy.TestTransactions;

/**
 * The first household of a town, which takes and feeds in electricity from March 2026 on and has
 * nothing else: one meter with a register for use, one for the highest load of the month and one
 * for what is received, read at the end of each month.
 */
final class PoweredHome {

  /** A run over March 2026, which comes before the run of the town. */
  static final long MARCH = 40;

  private static final long CONNECTION = 2_700_001;
  private static final long USE = 6_700_001;

  private final MeteredTown town;
  private final TestTransactions app;
  private long readings = 7_900_000;

  private PoweredHome(MeteredTown town, TestTransactions app) {
    this.town = town;
    this.app = app;
  }

  /** A home on a plan with this tariff. */
  static PoweredHome create(MeteredTown town, TestTransactions app, String tariff)
      throws Exception {
    town.execute(
        "insert into utility_service (utility_id, service, unit) values (10, 'ELECTRICITY', 'kWh')");
    town.addTariff(3, tariff);
    town.execute(ROWS.split(";\\s*\n"));
    PoweredHome home = new PoweredHome(town, app);
    home.read("2026-02-28", "0", "0", "0");
    return home;
  }

  /** What the registers for use, load and received energy show on a day. */
  void read(String day, String use, String load, String received) throws Exception {
    String[] values = {use, load, received};
    for (int i = 0; i < values.length; i++) {
      town.execute(
          """
          insert into meter_reading (id, register_id, connection_id, read_on, value, type, source,
                                     state)
          values (%d, %d, %d, '%s', %s, 'REGULAR', 'MANUAL', 'PASSED')
          """
              .formatted(readings, USE + i, CONNECTION, day, values[i]));
      readings++;
    }
  }

  /** Bills March and counts the bill as issued. */
  void billMarch() throws Exception {
    town.bill(app, MARCH);
    town.execute("update bill_segment set state = 'FROZEN' where state = 'READY'");
  }

  private static final String ROWS =
      """
      update connection_holding set held_start = '2027-01-01';
      insert into gl_code (utility_id, code, name, type, normal_side)
      values (10, '4020', 'Electricity', 'REVENUE', 'CREDIT');
      insert into plan (id, utility_id, code, name) values (2, 10, 'POWER', 'Power');
      insert into plan_tariff (plan_id, tariff_id) values (2, 3);
      insert into connection (id, utility_id, premise_id, service, status, metered, connected_on)
      values (2700001, 10, 1000001, 'ELECTRICITY', 'ACTIVE', true, '2020-01-01');
      insert into connection_holding (id, connection_id, account_id, held_start)
      values (3700001, 2700001, 1000001, '2026-03-01');
      insert into holding_plan (holding_id, plan_id, valid_start) values (3700001, 2, '2026-03-01');
      insert into meter_model (id, manufacturer, name, service)
      values (2, 'Maker', 'E1', 'ELECTRICITY');
      insert into meter (id, utility_id, number, serial, model_id, size, read_method,
                         physical_status)
      values (5700001, 10, 'E1', 'SE1', 2, '', 'MANUAL', 'INSTALLED');
      insert into meter_installation (id, meter_id, connection_id, installed_on)
      values (5800001, 5700001, 2700001, '2020-01-01');
      insert into register (id, meter_id, number, unit, dials, kind, direction, valid_start)
      values (6700001, 5700001, 1, 'kWh', 6, 'CUMULATIVE', 'DELIVERED', '2020-01-01'),
             (6700002, 5700001, 2, 'kW', 6, 'DEMAND', 'DELIVERED', '2020-01-01'),
             (6700003, 5700001, 3, 'kWh', 6, 'CUMULATIVE', 'RECEIVED', '2020-01-01');
      insert into bill_run (id, utility_id, bill_cycle_id, number, mode, dry_run, state,
                            period_start, period_end, bill_on, prepared_by, created_at)
      values (40, 10, 20, 'BR-40', 'QUICK', false, 'GENERATING', '2026-03-01', '2026-04-01',
              '2026-04-01', 'ann@example.org', '2026-04-01T08:00:00Z')
      """;
}
