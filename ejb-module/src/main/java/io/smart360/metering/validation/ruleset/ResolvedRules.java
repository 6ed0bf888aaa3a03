package io.smart360.metering.validation.ruleset;

import io.smart360.metering.consumption.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule set as it holds for one kind of service point: every number decided. */
public final class ResolvedRules {

  private final String version;
  private final Set<RuleCode> off = EnumSet.noneOf(RuleCode.class);
  private final Map<RuleCode, Severity> severities = new EnumMap<>(RuleCode.class);
  private final Map<RuleParameter, BigDecimal> values = new EnumMap<>(RuleParameter.class);

  /** Later settings win over earlier ones. */
  ResolvedRules(String version, List<RuleSetting> leastSpecificFirst) {
    this.version = version;
    for (RuleCode rule : RuleCode.values()) {
      severities.put(rule, rule.severity());
    }
    for (RuleParameter parameter : RuleParameter.values()) {
      values.put(parameter, parameter.defaultValue());
    }
    leastSpecificFirst.forEach(this::apply);
  }

  private void apply(RuleSetting setting) {
    if (setting instanceof RuleSetting.Switched switched) {
      if (switched.position() == RuleSetting.Position.OFF) {
        off.add(switched.rule());
      } else {
        off.remove(switched.rule());
      }
    } else if (setting instanceof RuleSetting.Weighed weighed) {
      severities.put(weighed.rule(), weighed.severity());
    } else if (setting instanceof RuleSetting.Tuned tuned) {
      values.put(tuned.parameter(), tuned.value());
    }
  }

  public String version() {
    return version;
  }

  public boolean isOn(RuleCode rule) {
    return !off.contains(rule);
  }

  /** The weight of the rule's full findings. */
  public Severity severityOf(RuleCode rule) {
    return severities.get(rule);
  }

  public BigDecimal valueOf(RuleParameter parameter) {
    return values.get(parameter);
  }

  /** A count or a number of days, without its fraction. */
  public int countOf(RuleParameter parameter) {
    return values.get(parameter).intValue();
  }

  /** A limit of quantity in the unit the use is kept in. */
  public BigDecimal limitOf(UnitThreshold threshold, UnitOfMeasure unit) {
    BigDecimal stated = values.get(threshold.parameterFor(unit));
    return threshold.statedIn(unit).convert(stated, unit);
  }
}
