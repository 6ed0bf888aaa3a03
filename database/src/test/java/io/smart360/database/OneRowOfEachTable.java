package io.smart360.database;

import java.util.List;
import java.util.stream.Stream;

/** The smallest utility there can be: one row of every table, for a tenant. */
final class OneRowOfEachTable {

  private OneRowOfEachTable() {}

  /** Ids are the tenant's number times 100, and a little. */
  static List<String> commands(long tenant) {
    return Stream.of(TENANCY, CONSUMER, TARIFF, METERING, LEDGER, BILLING)
        .flatMap(text -> Stream.of(text.split(";\n")))
        .map(command -> command.replace(":t", Long.toString(tenant)))
        .map(command -> command.replace(":id", Long.toString(tenant * 100)))
        .toList();
  }

  private static final String TENANCY =
      """
      insert into tenant (tenant_id, code, name) values (:t, 'town-:t', 'Town :t');
      insert into utility (tenant_id, id, code, name, currency, time_zone, country, address, phone,
        email) values (:t, :id, 'W', 'Water', 'USD', 'America/Los_Angeles', 'US', '1 Main St',
        '+1 503 555 7890', 'water@example.org');
      insert into utility_service values (:t, :id, 'WATER', 'CCF');
      insert into utility_setting values (:t, :id, 'days-to-pay', '*', '30');
      insert into number_format (tenant_id, utility_id, entity, prefix, sequence_length)
        values (:t, :id, 'ACCOUNT', 'WU', 5);
      insert into number_series values (:t, :id, 'ACCOUNT', '', 2);
      insert into holiday values (:t, :id, '2025-01-01', 'New Year');
      insert into outbox_message (tenant_id, id, topic, key, done_at)
        values (:t, :id, 'TRIED', '1', now());
      insert into app_user (tenant_id, id, email, name, password_hash)
        values (:t, :id, 'user:t@example.org', 'User', 'x');
      insert into user_role values (:t, :id, :id, 'BILLING_MANAGER')
      """;

  private static final String CONSUMER =
      """
      insert into service_area values (:t, :id, :id, null, 'AREA', 'N', 'North');
      insert into drought_stage values (:t, :id, :id, 2, '2020-06-01', null);
      insert into consumer (tenant_id, id, kind, name) values (:t, :id, 'PERSON', 'Ana Diaz');
      insert into premise (tenant_id, id, utility_id, service_area_id, street, city)
        values (:t, :id, :id, :id, '2 Main St', 'Town');
      insert into bill_cycle (tenant_id, id, utility_id, name, frequency, next_period_end)
        values (:t, :id, :id, 'Monthly', 'MONTHLY', '2025-01-31');
      insert into account (tenant_id, id, utility_id, consumer_id, number, status, category,
        bill_cycle_id, mailing_address, opened_on) values (:t, :id, :id, :id, 'WU-1', 'ACTIVE',
        'RESIDENTIAL_SINGLE', :id, '2 Main St', '2020-01-01');
      insert into route values (:t, :id, :id, 'R1', 'Route 1', 'MANUAL', 'ACTIVE');
      insert into connection (tenant_id, id, utility_id, premise_id, service, status, metered,
        route_id, connected_on) values (:t, :id, :id, :id, 'WATER', 'ACTIVE', true, :id,
        '2020-01-01');
      insert into connection_holding (tenant_id, id, connection_id, account_id, held_start)
        values (:t, :id, :id, :id, '2020-01-01');
      insert into characteristic values (:t, :id, 'CONNECTION', :id, 'meter_size', '5/8"',
        '2020-01-01', null);
      insert into timeline_entry (tenant_id, id, account_id, occurred_at, category, text_key)
        values (:t, :id, :id, now(), 'ACCOUNT', 'account.opened')
      """;

  private static final String TARIFF =
      """
      insert into tariff (tenant_id, id, utility_id, code, name, service, unit, frequency, source)
        values (:t, :id, :id, 'RES', 'Residential', 'WATER', 'CCF', 'MONTHLY', 'made for a test');
      insert into tariff_version (tenant_id, id, tariff_id, number, effective_start, state,
        definition, drafted_by, approved_by)
        values (:t, :id, :id, 1, '2020-01-01', 'ACTIVE', '{}', 'a', 'b');
      insert into plan (tenant_id, id, utility_id, code, name)
        values (:t, :id, :id, 'RES', 'Residential');
      insert into plan_tariff values (:t, :id, :id);
      insert into holding_plan values (:t, :id, :id, '2020-01-01', null)
      """;

  private static final String METERING =
      """
      insert into meter_model values (:t, :id, 'Aquaflow', 'X200', 'WATER', 20);
      insert into meter (tenant_id, id, utility_id, number, serial, model_id, size, read_method,
        physical_status) values (:t, :id, :id, 'M-1', 'D-1', :id, '5/8"', 'MANUAL', 'INSTALLED');
      insert into register (tenant_id, id, meter_id, number, unit, dials, valid_start)
        values (:t, :id, :id, 1, 'CCF', 5, '2020-01-01');
      insert into meter_installation values (:t, :id, :id, :id, '2020-01-01', null);
      insert into read_cycle (tenant_id, id, utility_id, name, starts_on, ends_on, scheduled_on,
        bill_cycle_id) values (:t, :id, :id, 'January', '2025-01-28', '2025-02-03', '2025-01-31',
        :id);
      insert into read_cycle_route values (:t, :id, :id);
      insert into reading_import (tenant_id, id, utility_id, file_name, stored_as, size_bytes,
        sha256, mode, state, received_at) values (:t, :id, :id, 'a.csv', 'a', 1, repeat('0', 64),
        'CHECK_ONLY', 'CHECKED', now());
      insert into reading_import_error values (:t, :id, 2, 1, 'M04', 'reading', 'abc',
        'is not a number');
      insert into vee_rule_set values (:t, :id, :id, 1, '2020-01-01', 'ACTIVE');
      insert into vee_rule_setting (tenant_id, rule_set_id, rule) values (:t, :id, 'VEE-06');
      insert into use_profile values (:t, :id, :id, 'WATER', 'RESIDENTIAL_SINGLE', 'HOMES', 0.2,
        array_fill(1, array[12]), array_fill(1, array[7]), 'made for a test', '2020-01-01', null);
      insert into agreed_quantity values (:t, :id, :id, 8, 'made for a test', '2020-01-01', null);
      insert into meter_reading (tenant_id, id, register_id, connection_id, read_on, value, type,
        source, state) values (:t, :id, :id, :id, '2024-12-31', 90, 'REGULAR', 'MANUAL', 'BILLED');
      insert into meter_reading (tenant_id, id, register_id, connection_id, read_on, value, type,
        source, state) values (:t, :id + 1, :id, :id, '2025-01-31', 102, 'REGULAR', 'MANUAL',
        'PASSED');
      insert into reading_finding values (:t, :id + 1, '2025-01-31', 1, 'VEE-20', 'WARN', :id,
        '{}', 'Read 1 day late');
      insert into read_task (tenant_id, id, read_cycle_id, register_id, connection_id, due_on)
        values (:t, :id, :id, :id, :id, '2025-01-31');
      insert into reading_decision values (:t, :id, :id + 1, '2025-01-31', 'PENDING', 'PASSED',
        102, 102, null, now(), 'user:t@example.org')
      """;

  private static final String LEDGER =
      """
      insert into gl_code values (:t, :id, '1100', 'Receivable', 'ASSET', 'DEBIT', true);
      insert into gl_code values (:t, :id, '4000', 'Water', 'REVENUE', 'CREDIT', true);
      insert into ledger_period (tenant_id, utility_id, period_start, period_end)
        values (:t, :id, '2025-01-01', '2025-02-01');
      with posted as (
        insert into journal (tenant_id, id, utility_id, kind, accounting_on, currency, source,
          source_id, description)
        values (:t, :id, :id, 'BILL', '2025-02-01', 'USD', 'bill', :id, 'Bill') returning id)
      insert into posting
      select :t, id, 1, :id, '1100', :id, 30, 0 from posted
      union all select :t, id, 2, :id, '4000', null, 0, 30 from posted;
      insert into account_balance values (:t, :id, 'USD', 30)
      """;

  private static final String BILLING =
      """
      insert into bill_run (tenant_id, id, utility_id, bill_cycle_id, number, mode, period_start,
        period_end, bill_on, prepared_by, created_at)
        values (:t, :id, :id, :id, 'RUN-2025-0001', 'QUICK', '2025-01-01', '2025-02-01',
        '2025-02-01', 'a', now());
      insert into bill (tenant_id, id, utility_id, account_id, run_id, number, state,
        period_start, period_end, bill_on, due_on, currency, charges, taxes, amount, estimated,
        previous_balance, payments, adjustments, total_due, journal_id, issued_at)
        values (:t, :id, :id, :id, :id, 'BILL-202502-000001', 'ISSUED', '2025-01-01',
        '2025-02-01', '2025-02-01', '2025-03-03', 'USD', 30, 0, 30, false, 0, 0, 0, 30, :id,
        now());
      insert into bill_run_item values (:t, :id, :id, 'BILLED', null, :id);
      insert into bill_segment (tenant_id, id, bill_id, holding_id, connection_id, service,
        period_start, period_end, state, quantity, unit, estimated, amount, inputs)
        values (:t, :id, :id, :id, :id, 'WATER', '2025-01-01', '2025-02-01', 'FROZEN', 12, 'CCF',
        false, 30, '{}');
      insert into charge_line (tenant_id, bill_id, line_no, segment_id, component, label,
        charge_type, service, gl_code, quantity, unit, rate, amount, tariff_version_id, derivation)
        values (:t, :id, 1, :id, 'use', 'Water use', 'CONSUMPTION', 'WATER', '4000', 12, 'CCF',
        2.5, 30, :id, '{}');
      insert into segment_reading values (:t, :id, 1, :id, :id, :id, '2024-12-31', 90, :id + 1,
        '2025-01-31', 102, false, 1, 12, false);
      insert into bill_exception (tenant_id, id, run_id, account_id, code, severity, stage, text,
        text_key)
        values (:t, :id, :id, :id, 'BX-E09', 'WARN', 'CALCULATION', 'No use', 'BX-E09');
      insert into simulated_bill values (:t, :id, :id, 30, 0, 30, false, '[]');
      insert into bill_run_check values (:t, :id, 6, 'a', now(), 'looked at');
      insert into bill_review values (:t, :id, 'a', now());
      insert into print_batch values (:t, :id, 1, array[:id]::bigint[]);
      insert into print_stream values (:t, :id, :id, 1, 'bills-1.pdf', 1, 2, repeat('0', 64),
        now());
      insert into bill_document values (:t, :id, :id, 1, 1, 2, repeat('0', 64))
      """;
}
