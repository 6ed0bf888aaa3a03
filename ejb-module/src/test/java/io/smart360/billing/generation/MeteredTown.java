package io.smart360.billing.generation;

import static io.smart360.billing.calculation.WaterTariffs.block;
import static io.smart360.billing.calculation.WaterTariffs.definition;
import static io.smart360.billing.calculation.WaterTariffs.fixed;
import static io.smart360.billing.calculation.WaterTariffs.flat;
import static io.smart360.billing.calculation.WaterTariffs.since;
import static io.smart360.billing.calculation.WaterTariffs.tax;
import static io.smart360.billing.calculation.WaterTariffs.taxed;

import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A town of households with a water meter and a sewer behind it, read at the end of April 2026:
 * each has used 12 CCF. A bill of April comes to 88.31: 18.50 fixed, 10 x 3.20 + 2 x 4.80 for
 * water, 12 x 2.10 for sewer, 5 % tax on the water.
 *
 * <p>Ids are the same for every tenant: account {@code i} is 1000000 + i, and so on by the million.
 */
public final class MeteredTown {

  public static final long UTILITY = 10;
  public static final long CYCLE = 20;
  public static final long RUN = 30;
  static final long DRY_RUN = 31;

  /** What each household's bill comes to. */
  public static final String BILL = "88.31";

  private final TestTransactions owner;
  private final long tenant;

  private MeteredTown(TestTransactions owner, long tenant) {
    this.owner = owner;
    this.tenant = tenant;
  }

  public static MeteredTown create(TestTransactions owner, long tenant, int households)
      throws Exception {
    MeteredTown town = new MeteredTown(owner, tenant);
    town.execute(
        "insert into tenant (tenant_id, code, name) values (%d, 'town-%d', 'Town')"
            .formatted(tenant, tenant));
    town.execute(UTILITY_ROWS);
    town.tariffs();
    town.execute(HOUSEHOLDS.replace(":n", Integer.toString(households)).split(";\\s*\n"));
    town.addRun(RUN, false);
    return town;
  }

  public Acting acting() {
    return Acting.anew(tenant, "ann@example.org");
  }

  public void execute(String... statements) throws Exception {
    owner.execute(acting(), statements);
  }

  public static long account(int household) {
    return 1_000_000L + household;
  }

  /** Works a run to its end, as the application's role. */
  public void bill(TestTransactions app, long runId) throws Exception {
    app.in(
        acting(),
        () -> {
          try (Connection connection = app.database().getConnection()) {
            RunItemsRepository.select(connection, runId);
            RunWork work = RunTermsRepository.read(connection, runId);
            return new ChunkRepository(connection, work).work(Integer.MAX_VALUE);
          }
        });
  }

  /** A run of April over the cycle that is generating. */
  public void addRun(long id, boolean dryRun) throws Exception {
    execute(
        """
        insert into bill_run (id, utility_id, bill_cycle_id, number, mode, dry_run, state,
                              period_start, period_end, bill_on, prepared_by, created_at)
        values (%d, 10, 20, 'BR-%d', 'QUICK', %s, 'GENERATING', '2026-04-01', '2026-05-01',
                '2026-05-01', 'ann@example.org', '2026-05-01T08:00:00Z')
        """
            .formatted(id, id, dryRun));
  }

  /** Adds a tariff by its file, in force since 2025. */
  void addTariff(long id, String file) throws Exception {
    owner.in(
        acting(),
        () -> {
          try (Connection connection = owner.database().getConnection()) {
            addTariff(connection, id, TariffFile.read(file));
          }
          return null;
        });
  }

  private void tariffs() throws Exception {
    owner.in(
        acting(),
        () -> {
          try (Connection connection = owner.database().getConnection()) {
            addTariff(
                connection,
                1,
                definition(
                    ServiceKind.WATER,
                    taxed(
                        since(
                            "2025-01-01",
                            fixed(ServiceKind.WATER, "18.50"),
                            block("10", "3.20 4.80")),
                        tax("5"))));
            addTariff(
                connection,
                2,
                definition(
                    ServiceKind.SEWER, since("2025-01-01", flat(ServiceKind.SEWER, "2.10"))));
          }
          return null;
        });
    execute(
        "insert into plan (id, utility_id, code, name) values (1, 10, 'RES', 'Residential')",
        "insert into plan_tariff (plan_id, tariff_id) values (1, 1), (1, 2)");
  }

  private static void addTariff(Connection connection, long id, TariffDefinition tariff)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into tariff (id, utility_id, code, name, service, unit, frequency, source)
        values (?, 10, ?, ?, ?, ?, 'MONTHLY', '')
        """,
        id,
        tariff.header().code(),
        tariff.header().code(),
        tariff.header().service(),
        tariff.header().unit().name());
    Sql.update(
        connection,
        """
        insert into tariff_version (id, tariff_id, number, effective_start, state, definition,
                                    drafted_by, approved_by)
        values (?, ?, 1, '2025-01-01', 'ACTIVE', ?::jsonb, 'ann', 'bob')
        """,
        id,
        id,
        TariffFile.toJson(tariff, tariff.versions().get(0)));
  }

  private static final String[] UTILITY_ROWS = {
    """
    insert into utility (id, code, name, currency, time_zone, country, address, phone, email)
    values (10, 'WU', 'Water Utility', 'USD', 'America/New_York', 'US', '1 Main St', '555',
            'office@example.org')
    """,
    """
    insert into utility_service (utility_id, service, unit)
    values (10, 'WATER', 'CCF'), (10, 'SEWER', 'CCF')
    """,
    """
    insert into gl_code (utility_id, code, name, type, normal_side)
    values (10, '4000', 'Water', 'REVENUE', 'CREDIT'), (10, '4010', 'Sewer', 'REVENUE', 'CREDIT'),
           (10, '2100', 'Tax', 'LIABILITY', 'CREDIT')
    """,
    """
    insert into service_area (id, utility_id, level, code, name)
    values (1, 10, 'AREA', 'N', 'North')
    """,
    """
    insert into bill_cycle (id, utility_id, name, frequency, next_period_end)
    values (20, 10, 'Monthly-Town', 'MONTHLY', '2026-04-30')
    """,
    """
    insert into meter_model (id, manufacturer, name, service) values (1, 'Maker', 'M1', 'WATER')
    """
  };

  private static final String HOUSEHOLDS =
      """
      insert into consumer (id, kind, name, email)
      select 1000000 + i, 'PERSON', 'Consumer ' || i, 'c' || i || '@example.org'
      from generate_series(1, :n) i;
      insert into premise (id, utility_id, service_area_id, street, city)
      select 1000000 + i, 10, 1, i || ' Main St', 'Town' from generate_series(1, :n) i;
      insert into account (id, utility_id, consumer_id, number, status, category, bill_cycle_id,
                           mailing_address, opened_on)
      select 1000000 + i, 10, 1000000 + i, 'A-' || i, 'ACTIVE', 'RESIDENTIAL_SINGLE', 20,
             i || ' Main St', '2026-04-01'
      from generate_series(1, :n) i;
      insert into connection (id, utility_id, premise_id, service, status, metered, connected_on)
      select 2000000 + i, 10, 1000000 + i, 'WATER', 'ACTIVE', true, date '2020-01-01'
      from generate_series(1, :n) i
      union all
      select 2500000 + i, 10, 1000000 + i, 'SEWER', 'ACTIVE', false, date '2020-01-01'
      from generate_series(1, :n) i;
      insert into connection_holding (id, connection_id, account_id, held_start)
      select 3000000 + i, 2000000 + i, 1000000 + i, date '2026-04-01' from generate_series(1, :n) i
      union all
      select 3500000 + i, 2500000 + i, 1000000 + i, '2026-04-01' from generate_series(1, :n) i;
      insert into holding_plan (holding_id, plan_id, valid_start)
      select id, 1, held_start from connection_holding where tenant_id = current_tenant();
      insert into meter (id, utility_id, number, serial, model_id, size, read_method,
                         physical_status)
      select 5000000 + i, 10, 'M' || i, 'S' || i, 1, '5/8"', 'MANUAL', 'INSTALLED'
      from generate_series(1, :n) i;
      insert into register (id, meter_id, number, unit, dials, valid_start)
      select 6000000 + i, 5000000 + i, 1, 'CCF', 5, '2020-01-01' from generate_series(1, :n) i;
      insert into meter_installation (id, meter_id, connection_id, installed_on)
      select 5500000 + i, 5000000 + i, 2000000 + i, '2020-01-01' from generate_series(1, :n) i;
      insert into meter_reading (id, register_id, connection_id, read_on, value, type, source,
                                 state)
      select 7000000 + i, 6000000 + i, 2000000 + i, date '2026-03-31', 100, 'REGULAR', 'MANUAL',
             'PASSED'
      from generate_series(1, :n) i
      union all
      select 7500000 + i, 6000000 + i, 2000000 + i, date '2026-04-30', 112, 'REGULAR', 'MANUAL',
             'PASSED'
      from generate_series(1, :n) i
      """;
}
