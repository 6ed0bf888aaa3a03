package io.smart360.metering.facts;

import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.estimation.EstimationSettings;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.ruleset.RuleScope;
import io.smart360.metering.validation.ruleset.RuleSet;
import io.smart360.metering.validation.ruleset.RuleSetting;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the active rule set of a utility.
 *
 * <p>A setting's parameters are named as in {@link RuleParameter}, such as {@code {"HIGH_PERCENT":
 * 80}}; those of SAMPLING are {@code PERCENT}, those of ESTIMATION {@code ORDER} (codes such as
 * {@code "E7,E1,E2"}), {@code PERIODS}, {@code OLDEST_MONTHS}, {@code LEAST_METERS_IN_CLASS},
 * {@code SPECIAL_READ_AT}, {@code APPROVAL_AT}. A scope value is a category, {@code CATEGORY|SIZE},
 * or the id of a connection.
 */
public final class RulesInForceQueries {

  private static final String SAMPLING = "SAMPLING";
  private static final String ESTIMATION = "ESTIMATION";

  private RulesInForceQueries() {}

  private record ActiveSet(long id, int number, LocalDate effectiveFrom, ZoneId zone) {}

  private record SettingRow(
      String rule,
      RuleScope scope,
      boolean isOn,
      Optional<Severity> severity,
      Optional<String> parameter,
      String value) {}

  /** Nothing when the utility has no active rule set. */
  public static Optional<RulesInForce> of(Connection connection, long utilityId)
      throws SQLException {
    Optional<ActiveSet> active =
        Sql.first(
            connection,
            """
            select s.id, s.number, s.effective_start, u.time_zone
            from vee_rule_set s join utility u on u.id = s.utility_id
            where s.utility_id = ? and s.state = 'ACTIVE'
            """,
            row ->
                new ActiveSet(
                    row.getLong("id"),
                    row.getInt("number"),
                    Sql.date(row, "effective_start"),
                    ZoneId.of(row.getString("time_zone"))),
            utilityId);
    if (active.isEmpty()) {
      return Optional.empty();
    }
    List<SettingRow> rows =
        Sql.list(
            connection,
            """
            select s.rule, s.scope, s.scope_value, s.is_on, s.severity, p.key, p.value
            from vee_rule_setting s
            left join lateral jsonb_each_text(s.parameters) p on true
            where s.rule_set_id = ?
            order by s.rule, s.scope, s.scope_value, p.key
            """,
            row -> read(row, utilityId),
            active.get().id());
    return Optional.of(
        new RulesInForce(
            active.get().id(), ruleSet(active.get(), rows), estimation(rows), active.get().zone()));
  }

  private static SettingRow read(ResultSet row, long utilityId) throws SQLException {
    String value = row.getString("scope_value");
    RuleScope scope =
        switch (row.getString("scope")) {
          case "CATEGORY" -> RuleScope.category(value);
          case "CATEGORY_AND_SIZE" -> {
            int bar = value.indexOf('|');
            yield RuleScope.category(value.substring(0, bar))
                .withMeterSize(value.substring(bar + 1));
          }
          case "CONNECTION" -> RuleScope.servicePoint(Long.parseLong(value));
          default -> RuleScope.utility(utilityId);
        };
    return new SettingRow(
        row.getString("rule"),
        scope,
        row.getBoolean("is_on"),
        Optional.ofNullable(row.getString("severity")).map(Severity::valueOf),
        Optional.ofNullable(row.getString("key")),
        row.getString("value"));
  }

  private static RuleSet ruleSet(ActiveSet active, List<SettingRow> rows) {
    String version = Integer.toString(active.number());
    List<RuleSetting> settings = new ArrayList<>();
    BigDecimal sample = RuleSet.STANDARD_SAMPLE_PERCENT;
    for (SettingRow row : rows) {
      if (row.rule().equals(SAMPLING)) {
        sample = row.parameter().isPresent() ? new BigDecimal(row.value()) : sample;
        sample = row.isOn() ? sample : BigDecimal.ZERO;
      } else if (!row.rule().equals(ESTIMATION)) {
        addSettings(row, settings);
      }
    }
    return RuleSet.standard(version, active.effectiveFrom())
        .with(version, settings.toArray(RuleSetting[]::new))
        .withSamplePercent(sample);
  }

  private static void addSettings(SettingRow row, List<RuleSetting> settings) {
    RuleCode rule = RuleCode.valueOf(row.rule().replace('-', '_'));
    settings.add(
        new RuleSetting.Switched(
            row.scope(), rule, row.isOn() ? RuleSetting.Position.ON : RuleSetting.Position.OFF));
    row.severity()
        .ifPresent(severity -> settings.add(new RuleSetting.Weighed(row.scope(), rule, severity)));
    row.parameter()
        .map(RuleParameter::valueOf)
        .ifPresent(
            parameter ->
                settings.add(
                    new RuleSetting.Tuned(row.scope(), parameter, new BigDecimal(row.value()))));
  }

  private static EstimationSettings estimation(List<SettingRow> rows) {
    Map<String, String> set = new HashMap<>();
    for (SettingRow row : rows) {
      if (row.rule().equals(ESTIMATION)) {
        row.parameter().ifPresent(name -> set.put(name, row.value()));
      }
    }
    EstimationSettings standard = EstimationSettings.STANDARD;
    return new EstimationSettings(
        set.containsKey("ORDER") ? order(set.get("ORDER")) : standard.order(),
        number(set, "PERIODS", standard.periods()),
        number(set, "OLDEST_MONTHS", standard.oldestMonths()),
        number(set, "LEAST_METERS_IN_CLASS", standard.leastMetersInClass()),
        number(set, "SPECIAL_READ_AT", standard.specialReadAt()),
        number(set, "APPROVAL_AT", standard.approvalAt()));
  }

  private static int number(Map<String, String> set, String name, int standard) {
    return set.containsKey(name) ? Integer.parseInt(set.get(name)) : standard;
  }

  private static List<EstimationMethod> order(String codes) {
    return Arrays.stream(codes.split(","))
        .map(String::strip)
        .map(EstimationMethod::ofCode)
        .toList();
  }
}
