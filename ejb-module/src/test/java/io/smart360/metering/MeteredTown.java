package io.smart360.metering;

import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TestTransactions;
import java.time.LocalDate;

/**
 * A tenant with a water utility whose meters M-1, M-2 … were read every 30 days and used 15 CCF
 * each time; all stand at 1,000 since March 16, 2025 and are due on April 15. Ids are the same in
 * every tenant: connection 1000 + n, account 2000 + n, meter 3000 + n, register 4000 + n.
 */
public final class MeteredTown {

  public static final long UTILITY = 10;
  public static final long BILL_CYCLE = 30;
  public static final long CYCLE = 50;
  public static final long RULES = 70;
  public static final LocalDate LAST_READ = LocalDate.of(2025, 3, 16);
  public static final LocalDate DUE = LocalDate.of(2025, 4, 15);

  private static final int PERIODS = 12;

  private MeteredTown() {}

  public static Acting supervisor(long tenant) {
    return Acting.anew(tenant, "sam.supervisor@example.org");
  }

  public static Acting validator(long tenant) {
    return Acting.anew(tenant, "val.validator@example.org");
  }

  /** Founds the town with so many meters; its read cycle is scheduled, its rules send no sample. */
  public static void found(TestTransactions owner, long tenant, int meters) throws Exception {
    owner.execute(
        supervisor(tenant),
        "insert into tenant (tenant_id, code, name) values (%d, 'town-%d', 'Town')"
            .formatted(tenant, tenant),
        """
        insert into utility (id, code, name, currency, time_zone, country, address, phone, email)
        values (10, 'WU', 'Water Utility', 'USD', 'America/New_York', 'US', '1 Main St', '555',
                'office@example.org')
        """,
        "insert into utility_service (utility_id, service, unit) values (10, 'WATER', 'CCF')",
        """
        insert into service_area (id, utility_id, level, code, name)
        values (20, 10, 'AREA', 'N', 'North')
        """,
        """
        insert into bill_cycle (id, utility_id, name, frequency, next_period_end)
        values (30, 10, 'Monthly', 'MONTHLY', '2025-04-30')
        """,
        """
        insert into route (id, utility_id, code, name, read_type)
        values (40, 10, 'R1', 'Downtown', 'MANUAL')
        """,
        """
        insert into read_cycle (id, utility_id, name, starts_on, ends_on, scheduled_on,
                                bill_cycle_id)
        values (50, 10, 'April 2025', '2025-04-10', '2025-04-20', '2025-04-15', 30)
        """,
        "insert into read_cycle_route (read_cycle_id, route_id) values (50, 40)",
        """
        insert into meter_model (id, manufacturer, name, service)
        values (60, 'Aquaflow', 'X200', 'WATER')
        """,
        """
        insert into vee_rule_set (id, utility_id, number, effective_start, state)
        values (70, 10, 1, '2020-01-01', 'ACTIVE')
        """,
        """
        insert into vee_rule_setting (rule_set_id, rule, parameters)
        values (70, 'SAMPLING', '{"PERCENT": 0}')
        """);
    settle(owner, tenant, 1, meters);
  }

  /** Adds the meters from {@code first} to {@code last} with their past. */
  public static void settle(TestTransactions owner, long tenant, int first, int last)
      throws Exception {
    String n = "from generate_series(%d, %d) n".formatted(first, last);
    owner.execute(
        supervisor(tenant),
        "insert into consumer (id, kind, name) select 5000 + n, 'PERSON', 'Consumer ' || n " + n,
        "insert into premise (id, utility_id, service_area_id, street, city)"
            + " select 6000 + n, 10, 20, n || ' Main St', 'Town' "
            + n,
        "insert into connection (id, utility_id, premise_id, service, status, metered, route_id,"
            + " route_sequence, connected_on) select 1000 + n, 10, 6000 + n, 'WATER', 'ACTIVE',"
            + " true, 40, 10 * n, '2020-01-01' "
            + n,
        "insert into account (id, utility_id, consumer_id, number, status, category,"
            + " bill_cycle_id, mailing_address, opened_on) select 2000 + n, 10, 5000 + n,"
            + " 'WU-' || n, 'ACTIVE', 'RESIDENTIAL', 30, n || ' Main St', '2020-01-01' "
            + n,
        "insert into connection_holding (id, connection_id, account_id, held_start)"
            + " select 7000 + n, 1000 + n, 2000 + n, '2020-01-01' "
            + n,
        "insert into meter (id, utility_id, number, serial, model_id, size, read_method,"
            + " physical_status) select 3000 + n, 10, 'M-' || n, 'D-' || n, 60, '5/8\"', 'MANUAL',"
            + " 'INSTALLED' "
            + n,
        "insert into register (id, meter_id, number, unit, dials, valid_start)"
            + " select 4000 + n, 3000 + n, 1, 'CCF', 5, '2020-01-01' "
            + n,
        "insert into meter_installation (id, meter_id, connection_id, installed_on)"
            + " select 8000 + n, 3000 + n, 1000 + n, '2020-01-01' "
            + n,
        """
        insert into meter_reading (id, register_id, connection_id, read_on, value, type, source,
          state, previous_id, previous_on, use)
        select 100000 + %4$d * n + p, 4000 + n, 1000 + n, date '%1$s' - 30 * p, 1000 - 15 * p,
               'REGULAR', 'MANUAL', 'PASSED', 100000 + %4$d * n + p + 1, date '%1$s' - 30 * (p + 1),
               15
        from generate_series(%2$d, %3$d) n, generate_series(0, %4$d - 1) p
        """
            .formatted(LAST_READ, first, last, PERIODS));
  }

  /** Lets the last reading of a meter have been another one, as if it had used that much less. */
  public static void lastValue(TestTransactions owner, long tenant, int meter, String value)
      throws Exception {
    owner.execute(
        supervisor(tenant),
        "update meter_reading set value = %s + value - 1000 where register_id = %d"
            .formatted(value, 4000 + meter));
  }

  /** Lets every past period of a meter have used that much. */
  public static void pastUse(TestTransactions owner, long tenant, int meter, String use)
      throws Exception {
    owner.execute(
        supervisor(tenant),
        "update meter_reading set use = %s where register_id = %d".formatted(use, 4000 + meter));
  }

  /** A reading of the cycle as a file brings it, on the day it is due. */
  public static void collect(TestTransactions owner, long tenant, int meter, String value)
      throws Exception {
    collectAt(owner, tenant, 4000 + meter, meter, value);
  }

  /** The same for a register that came later. */
  public static void collectAt(
      TestTransactions owner, long tenant, long register, int place, String value)
      throws Exception {
    collectAt(owner, tenant, register, place, value, DUE.toString());
  }

  public static void collectAt(
      TestTransactions owner, long tenant, long register, int place, String value, String day)
      throws Exception {
    owner.execute(
        supervisor(tenant),
        """
        insert into meter_reading (id, register_id, connection_id, read_cycle_id, read_on, read_at,
          value, raw_value, type, source, state, reader)
        values (nextval('bulk_id'), %1$d, %2$d, 50, '%3$s', '%3$s 12:00-04', %4$s, %4$s, 'REGULAR',
          'MANUAL', 'COLLECTED', 'ann')
        """
            .formatted(register, 1000 + place, day, value),
        "update read_task set state = 'COLLECTED' where register_id = " + register);
  }

  /** Usual readings of many meters. */
  public static void collectAll(TestTransactions owner, long tenant, int first, int last)
      throws Exception {
    owner.execute(
        supervisor(tenant),
        """
        insert into meter_reading (id, register_id, connection_id, read_cycle_id, read_on, read_at,
          value, raw_value, type, source, state)
        select nextval('bulk_id'), 4000 + n, 1000 + n, 50, '%1$s', '%1$s 12:00-04', 1015, 1015,
               'REGULAR', 'MANUAL', 'COLLECTED'
        from generate_series(%2$d, %3$d) n
        """
            .formatted(DUE, first, last),
        "update read_task set state = 'COLLECTED' where register_id between %d and %d"
            .formatted(4000 + first, 4000 + last));
  }

  /** A meter the reader came to and could not read. */
  public static void notRead(TestTransactions owner, long tenant, int meter, String reason)
      throws Exception {
    owner.execute(
        supervisor(tenant),
        """
        insert into meter_reading (id, register_id, connection_id, read_cycle_id, read_on, type,
          source, state, reader_status, reason_code)
        values (nextval('bulk_id'), %d, %d, 50, '%s', 'REGULAR', 'MANUAL', 'COLLECTED', 'RCNT',
          '%s')
        """
            .formatted(4000 + meter, 1000 + meter, DUE, reason),
        "update read_task set state = 'COLLECTED' where register_id = " + (4000 + meter));
  }

  /** Ten days after the last reading the meter is exchanged for M-900, register 4900. */
  public static void exchange(
      TestTransactions owner, long tenant, int meter, String removed, String installed)
      throws Exception {
    String day = LAST_READ.plusDays(10).toString();
    owner.execute(
        supervisor(tenant),
        "update meter_installation set removed_on = '%s' where meter_id = %d"
            .formatted(day, 3000 + meter),
        "update meter set physical_status = 'REMOVED' where id = " + (3000 + meter),
        "insert into meter (id, utility_id, number, serial, model_id, size, read_method,"
            + " physical_status) values (3900, 10, 'M-900', 'D-900', 60, '5/8\"', 'MANUAL',"
            + " 'INSTALLED')",
        "insert into register (id, meter_id, number, unit, dials, valid_start)"
            + " values (4900, 3900, 1, 'CCF', 5, '%s')".formatted(day),
        "insert into meter_installation (id, meter_id, connection_id, installed_on)"
            + " values (8900, 3900, %d, '%s')".formatted(1000 + meter, day),
        """
        insert into meter_reading (id, register_id, connection_id, read_on, value, type, source,
          state, previous_on, use)
        values (nextval('bulk_id'), %1$d, %2$d, '%3$s', %4$s, 'REMOVE', 'SERVICE_ORDER', 'PASSED',
                '%6$s', %4$s - 1000),
               (nextval('bulk_id'), 4900, %2$d, '%3$s', %5$s, 'INSTALL', 'SERVICE_ORDER', 'PASSED',
                null, null)
        """
            .formatted(4000 + meter, 1000 + meter, day, removed, installed, LAST_READ));
  }
}
