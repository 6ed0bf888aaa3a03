package io.smart360.metering.facts;

import io.smart360.metering.estimation.EstimationSettings;
import io.smart360.metering.validation.ruleset.RuleSet;
import java.time.ZoneId;

/** The rules a utility's readings are judged and estimated by at present. */
public record RulesInForce(
    long ruleSetId, RuleSet rules, EstimationSettings estimation, ZoneId zone) {}
