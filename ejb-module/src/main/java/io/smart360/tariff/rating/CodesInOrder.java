package io.smart360.tariff.rating;

import io.smart360.tariff.model.ChargeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The components of several versions in one order of calculation. */
final class CodesInOrder {

  private CodesInOrder() {}

  /**
   * Stage by stage, within a stage in the order of the latest version; components that only earlier
   * versions have come first in their stage.
   */
  static List<String> of(List<VersionInForce> versions) {
    List<VersionInForce> earlier = versions.subList(0, versions.size() - 1);
    RateSheet latest = versions.get(versions.size() - 1).sheet();
    Set<String> codes = new LinkedHashSet<>();
    for (ChargeType.Stage stage : ChargeType.Stage.values()) {
      for (VersionInForce version : earlier) {
        for (RatedComponent component : version.sheet().components()) {
          boolean isOnlyEarlier = latest.component(component.code()).isEmpty();
          if (component.stage() == stage && isOnlyEarlier) {
            codes.add(component.code());
          }
        }
      }
      for (RatedComponent component : latest.components()) {
        if (component.stage() == stage) {
          codes.add(component.code());
        }
      }
    }
    return new ArrayList<>(codes);
  }
}
