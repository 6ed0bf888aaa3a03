package io.smart360.launcher.office;

import io.smart360.launcher.demo.population.SeedFile;
import io.smart360.launcher.office.Timetable.Outcome;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Enters the published tariffs, as the billing manager, and has them approved. */
public final class Prices {

  /** Tariff, by the plan it is offered in. */
  private static final Map<String, String> TARIFFS =
      Map.of("WATER-STANDARD", "WATER", "SEWER-STANDARD", "SEWER");

  private final Staff staff;

  public Prices(Staff staff) {
    this.staff = staff;
  }

  /** Enters what is not there yet. */
  public Outcome enter() {
    int versions = 0;
    for (Map.Entry<String, String> offered : TARIFFS.entrySet()) {
      String tariff = offered.getValue();
      if (staff.billingManager().isMissing("tariffs/" + tariff)) {
        versions += enter(tariff);
        staff.billingManager().put("plans/" + offered.getKey() + "/tariffs/" + tariff, Map.of());
      }
    }
    return versions == 0
        ? Outcome.of(0, "in force already")
        : Outcome.of(versions, "tariff versions entered and approved by a second user");
  }

  private int enter(String tariff) {
    String file = new SeedFile(tariff.toLowerCase(java.util.Locale.ROOT) + ".yaml").text();
    JsonNode entered = staff.billingManager().postText("tariffs", "text/yaml", file);
    for (JsonNode number : entered.get("versions")) {
      staff
          .utilityAdministrator()
          .post("tariffs/" + tariff + "/versions/" + number.asInt() + "/approval", Map.of());
    }
    return entered.get("versions").size();
  }
}
