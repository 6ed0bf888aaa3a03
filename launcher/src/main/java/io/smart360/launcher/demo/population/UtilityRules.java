package io.smart360.launcher.demo.population;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What a utility lays down: its settings, numbers, chart of accounts, holidays, reading rules, use
 * profiles.
 */
final class UtilityRules {

  private final Connection connection;
  private final Ids ids;
  private final long utilityId;

  UtilityRules(Connection connection, Ids ids, long utilityId) {
    this.connection = connection;
    this.ids = ids;
    this.utilityId = utilityId;
  }

  void write() throws SQLException {
    settings();
    numberFormats();
    chartOfAccounts();
    holidays();
    readingRules();
    useProfiles();
  }

  private void settings() throws SQLException {
    for (String[] setting : new SeedFile("settings.txt").rows()) {
      Inserts.run(
          connection,
          "insert into utility_setting (utility_id, name, category, value) values (?, ?, ?, ?)",
          utilityId,
          setting[0],
          setting[1] == null ? "*" : setting[1],
          setting[2]);
    }
  }

  private void numberFormats() throws SQLException {
    for (String[] format : new SeedFile("number-formats.txt").rows()) {
      Inserts.run(
          connection,
          """
          insert into number_format (utility_id, entity, prefix, date_element, sequence_length,
                                     first_value, reset, gapless)
          values (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          utilityId,
          format[0],
          format[1],
          format[2],
          Integer.valueOf(format[3]),
          Long.valueOf(format[4]),
          format[5],
          Boolean.valueOf(format[6]));
    }
  }

  private void chartOfAccounts() throws SQLException {
    for (String[] code : new SeedFile("chart-of-accounts.txt").rows()) {
      Inserts.run(
          connection,
          """
          insert into gl_code (utility_id, code, name, type, normal_side) values (?, ?, ?, ?, ?)
          """,
          utilityId,
          code[0],
          code[1],
          code[2],
          code[3]);
    }
  }

  private void holidays() throws SQLException {
    for (String[] holiday : new SeedFile("holidays.txt").rows()) {
      Inserts.run(
          connection,
          "insert into holiday (utility_id, day, name) values (?, ?, ?)",
          utilityId,
          LocalDate.parse(holiday[0]),
          holiday[1]);
    }
  }

  private void readingRules() throws SQLException {
    long ruleSetId = ids.next();
    Inserts.run(
        connection,
        """
        insert into vee_rule_set (id, utility_id, number, effective_start, state)
        values (?, ?, 1, ?, 'ACTIVE')
        """,
        ruleSetId,
        utilityId,
        DemoDates.OLDEST_READING);
    for (String[] rule : new SeedFile("reading-rules.txt").rows()) {
      Inserts.run(
          connection,
          """
          insert into vee_rule_setting (rule_set_id, rule, scope, scope_value, is_on, severity,
                                        parameters)
          values (?, ?, ?, ?, ?, ?, ?::jsonb)
          """,
          ruleSetId,
          rule[0],
          rule[1],
          rule[2],
          Boolean.valueOf(rule[3]),
          rule[4],
          rule[5]);
    }
  }

  /** Takes its ids from behind those reserved: what consumers use is drawn by their ids. */
  private void useProfiles() throws SQLException {
    for (String[] profile : new SeedFile("use-profiles.txt").rows()) {
      Inserts.run(
          connection,
          """
          insert into use_profile (id, utility_id, service, category, code, average_daily_use,
                                   month_factors, weekday_factors, source, valid_start)
          values (nextval('entity_id'), ?, 'WATER', ?, ?, ?::numeric,
                  string_to_array(?, ' ')::numeric[], string_to_array(?, ' ')::numeric[],
                  'Assumption of the demo', ?)
          """,
          utilityId,
          profile[0],
          profile[1],
          profile[2],
          profile[3],
          profile[4],
          DemoDates.OLDEST_READING);
    }
  }
}
