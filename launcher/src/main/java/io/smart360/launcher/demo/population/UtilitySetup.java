package io.smart360.launcher.demo.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A tenant and its utility, set up as far as consumers need it, from the seed pack. */
final class UtilitySetup {

  private static final int MONTHS_OF_LEDGER = 36;

  private final Connection connection;
  private final Ids ids;

  UtilitySetup(Connection connection, Ids ids) {
    this.connection = connection;
    this.ids = ids;
  }

  UtilityIds make(TenantPlan plan) throws SQLException {
    Properties facts = new SeedFile(plan.code() + "/utility.properties").properties();
    long tenantId = tenant(plan, facts);
    long utilityId = utility(facts);
    new UtilityRules(connection, ids, utilityId).write();
    ledgerPeriods(utilityId);
    staff(plan, utilityId);
    long billCycleId = billCycle(utilityId);
    return new UtilityIds(
        tenantId,
        utilityId,
        billCycleId,
        zones(utilityId),
        plans(utilityId),
        models(),
        readCycles(utilityId, billCycleId));
  }

  private long tenant(TenantPlan plan, Properties facts) throws SQLException {
    long tenantId;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select coalesce(max(tenant_id), 0) + 1 from tenant")) {
      row.next();
      tenantId = row.getLong(1);
    }
    insert(
        "insert into tenant (tenant_id, code, name, state) values (?, ?, ?, 'REGISTERED')",
        tenantId,
        plan.code(),
        facts.getProperty("tenant"));
    // From here on tenant_id is filled by the columns' default, until the transaction ends.
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
      set.setString(1, Long.toString(tenantId));
      set.execute();
    }
    return tenantId;
  }

  private long utility(Properties facts) throws SQLException {
    long utilityId = ids.next();
    insert(
        """
        insert into utility (id, code, name, currency, time_zone, language, date_format, country,
                             region, paper, address, phone, email, website)
        values (?, ?, ?, ?, ?, 'en', 'MM/dd/yyyy', 'US', ?, 'LETTER', ?, ?, ?, ?)
        """,
        utilityId,
        facts.getProperty("code"),
        facts.getProperty("name"),
        facts.getProperty("currency"),
        facts.getProperty("time-zone"),
        facts.getProperty("region"),
        facts.getProperty("address").replace("; ", "\n"),
        facts.getProperty("phone"),
        facts.getProperty("email"),
        facts.getProperty("website"));
    for (String service : List.of("WATER", "SEWER")) {
      insert(
          "insert into utility_service (utility_id, service, unit) values (?, ?, 'CCF')",
          utilityId,
          service);
    }
    return utilityId;
  }

  private void ledgerPeriods(long utilityId) throws SQLException {
    LocalDate month = DemoDates.LAST_BILLED.withDayOfMonth(1);
    for (int i = 0; i < MONTHS_OF_LEDGER; i++) {
      insert(
          "insert into ledger_period (utility_id, period_start, period_end) values (?, ?, ?)",
          utilityId,
          month.plusMonths(i),
          month.plusMonths(i + 1));
    }
  }

  /** Staff users; all have the password of the demo. */
  private void staff(TenantPlan plan, long utilityId) throws SQLException {
    String hash = new SeedFile("password.properties").properties().getProperty("hash");
    for (String[] user : new SeedFile("staff.txt").rows()) {
      long userId = ids.next();
      insert(
          "insert into app_user (id, email, name, password_hash) values (?, ?, ?, ?)",
          userId,
          user[0] + "@" + plan.code() + ".example",
          user[1],
          hash);
      for (String role : user[2].split(" ")) {
        insert(
            "insert into user_role (user_id, utility_id, role) values (?, ?, ?)",
            userId,
            utilityId,
            role);
      }
    }
  }

  private long billCycle(long utilityId) throws SQLException {
    long cycleId = ids.next();
    insert(
        """
        insert into bill_cycle (id, utility_id, name, frequency, next_period_end)
        values (?, ?, 'Monthly-Western', 'MONTHLY', ?)
        """,
        cycleId,
        utilityId,
        DemoDates.FIRST_PERIOD_END);
    return cycleId;
  }

  private List<Long> zones(long utilityId) throws SQLException {
    Map<String, Long> areas = new LinkedHashMap<>();
    List<Long> zones = new ArrayList<>();
    for (String[] area : new SeedFile("service-areas.txt").rows()) {
      long areaId = ids.next();
      insert(
          """
          insert into service_area (id, utility_id, parent_id, level, code, name)
          values (?, ?, ?, ?, ?, ?)
          """,
          areaId,
          utilityId,
          area[0] == null ? null : areas.get(area[0]),
          area[1],
          area[2],
          area[3]);
      areas.put(area[2], areaId);
      if (area[1].equals("ZONE")) {
        zones.add(areaId);
      }
    }
    return zones;
  }

  private Map<String, Long> plans(long utilityId) throws SQLException {
    Map<String, Long> plans = new LinkedHashMap<>();
    for (String[] plan : new SeedFile("plans.txt").rows()) {
      long planId = ids.next();
      insert(
          "insert into plan (id, utility_id, code, name) values (?, ?, ?, ?)",
          planId,
          utilityId,
          plan[1],
          plan[2]);
      plans.put(plan[0], planId);
    }
    return plans;
  }

  private Map<String, Long> models() throws SQLException {
    Map<String, Long> models = new LinkedHashMap<>();
    for (String[] model : new SeedFile("meter-models.txt").rows()) {
      long modelId = ids.next();
      insert(
          """
          insert into meter_model (id, manufacturer, name, service, maximum_flow)
          values (?, ?, ?, 'WATER', ?::numeric)
          """,
          modelId,
          model[0],
          model[1],
          model[3]);
      models.put(model[2], modelId);
    }
    return models;
  }

  private Map<LocalDate, Long> readCycles(long utilityId, long billCycleId) throws SQLException {
    Map<LocalDate, Long> cycles = new LinkedHashMap<>();
    for (int month = DemoDates.HISTORY_MONTHS - 1; month >= 0; month--) {
      LocalDate day = DemoDates.LAST_BILLED.minusMonths(month);
      long cycleId = ids.next();
      insert(
          """
          insert into read_cycle (id, utility_id, name, starts_on, ends_on, scheduled_on,
                                  bill_cycle_id, state)
          values (?, ?, ?, ?, ?, ?, ?, 'COMPLETED')
          """,
          cycleId,
          utilityId,
          String.format("Western %tY-%<tm", day),
          day.minusDays(3),
          day.plusDays(3),
          day,
          billCycleId);
      cycles.put(day, cycleId);
    }
    return cycles;
  }

  private void insert(String command, Object... values) throws SQLException {
    Inserts.run(connection, command, values);
  }
}
