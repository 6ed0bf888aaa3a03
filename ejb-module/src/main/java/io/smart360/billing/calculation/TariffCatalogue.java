package io.smart360.billing.calculation;

import io.smart360.billing.account.DatedPlan;
import io.smart360.billing.account.HoldingInputs;
import io.smart360.shared.DateRange;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The plans of a utility and their tariffs, compiled once for a whole run.
 *
 * @param plans the tariffs of each plan, by its id
 */
public record TariffCatalogue(Map<Long, List<PlanTariff>> plans) {

  public TariffCatalogue {
    plans = Map.copyOf(plans);
  }

  /** Whether a tariff charges up to the use of the last winter, so that old bills count. */
  public boolean looksBackOnWinter() {
    return plans.values().stream()
        .flatMap(List::stream)
        .anyMatch(tariff -> tariff.timeline().looksBackOnWinter());
  }

  /** How many months back a ratchet of any tariff looks, so that old loads count; 0 for none. */
  public int ratchetMonths() {
    return plans.values().stream()
        .flatMap(List::stream)
        .mapToInt(tariff -> tariff.timeline().ratchetMonths())
        .max()
        .orElse(0);
  }

  /** Whether a credit for energy received carries over what it cannot credit. */
  public boolean carriesOver() {
    return plans.values().stream()
        .flatMap(List::stream)
        .anyMatch(tariff -> tariff.timeline().carriesOver());
  }

  /** Whether a charge depends on the stage of drought that is declared for an area. */
  public boolean dependsOnDrought() {
    return plans.values().stream()
        .flatMap(List::stream)
        .anyMatch(tariff -> tariff.timeline().dependsOnDrought());
  }

  /** The tariffs of a plan for a service, by their codes. */
  List<PlanTariff> tariffs(long planId, String service) {
    return plans.getOrDefault(planId, List.of()).stream()
        .filter(tariff -> tariff.service().equals(service))
        .sorted(Comparator.comparing(PlanTariff::code))
        .toList();
  }

  /**
   * What rates a segment: for each tariff of the plan the versions in force, in the order of their
   * days. A change of plan within the segment splits it (BX-RATE-R17); the first tariff of the old
   * plan is followed by the first of the new one.
   */
  Rates ratesFor(HoldingInputs inputs, DateRange period) {
    List<List<VersionInForce>> tariffs = new ArrayList<>(1);
    LocalDate covered = period.start();
    for (DatedPlan plan : inputs.plans()) {
      LocalDate start = plan.start().isAfter(covered) ? plan.start() : covered;
      LocalDate end = plan.end().isBefore(period.end()) ? plan.end() : period.end();
      if (start.isBefore(end)) {
        List<PlanTariff> ofPlan = tariffs(plan.planId(), inputs.holding().service());
        if (start.isAfter(covered) || ofPlan.isEmpty()) {
          return new Rates(List.of(), start.isAfter(covered) ? covered : start);
        }
        if (!tariffs.isEmpty() && tariffs.size() != ofPlan.size()) {
          return new Rates(List.of(), start);
        }
        add(tariffs, ofPlan, new DateRange(start, end));
        covered = end;
      }
    }
    return new Rates(tariffs, covered);
  }

  private static void add(
      List<List<VersionInForce>> tariffs, List<PlanTariff> ofPlan, DateRange days) {
    for (int i = 0; i < ofPlan.size(); i++) {
      if (tariffs.size() <= i) {
        tariffs.add(new ArrayList<>(1));
      }
      tariffs.get(i).addAll(ofPlan.get(i).timeline().inForce(days));
    }
  }

  /**
   * Versions by tariff, and up to where the plans reach.
   *
   * @param tariffs for each tariff its versions in force; empty if there is no plan to rate by
   * @param coveredTo first day without a plan or a tariff
   */
  record Rates(List<List<VersionInForce>> tariffs, LocalDate coveredTo) {

    boolean cover(DateRange period) {
      return !tariffs.isEmpty() && !coveredTo.isBefore(period.end());
    }
  }
}
