package io.smart360.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, light and dark, on a desk and on a phone. */
@ExtendWith(Office.Opened.class)
class EveryPageIT {

  private static final List<String> BILLING =
      List.of(
          "home",
          "runs",
          "start",
          "run",
          "bills",
          "bill",
          "reading",
          "tariffs",
          "tariff",
          "not-found");

  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"1440, LIGHT", "1440, DARK", "360, LIGHT", "360, DARK"})
  void isSound(int width, ColorScheme scheme, Office office) {
    Map<String, String> paths = paths(office.westlake());
    try (Desk desk = office.desk(width, scheme)) {
      desk.open("sign-in");
      look(desk, "sign-in", scheme);
      desk.signIn("ada.admin@westlake.example", Westlake.PASSWORD);
      for (String name : BILLING) {
        desk.open(paths.get(name));
        look(desk, name, scheme);
      }
    }
    try (Desk desk = office.desk(width, scheme)) {
      desk.signIn("vera.validator@westlake.example", Westlake.PASSWORD);
      for (String name : List.of("validate", "nothing-waits", "not-allowed")) {
        desk.open(paths.get(name));
        look(desk, name, scheme);
      }
    }
  }

  private static void look(Desk desk, String name, ColorScheme scheme) {
    String theme = scheme.name().toLowerCase(Locale.ROOT);
    assertThat(desk.page().locator("html").getAttribute("data-theme")).isEqualTo(theme);
    desk.isSound();
    desk.keepPicture(name + "-" + desk.page().viewportSize().width + "-" + theme);
  }

  private static Map<String, String> paths(Westlake westlake) {
    return Map.ofEntries(
        Map.entry("home", "office/home"),
        Map.entry("runs", "office/billing/list-bill-runs"),
        Map.entry("start", "office/billing/start-bill-run"),
        Map.entry("run", "office/billing/work-bill-run?run=" + westlake.closedRun()),
        Map.entry("bills", "office/billing/list-bills"),
        Map.entry("bill", "office/billing/show-bill?bill=" + westlake.bill()),
        Map.entry("reading", "office/billing/show-reading?reading=" + westlake.billedReading()),
        Map.entry("tariffs", "office/tariff/list-tariffs"),
        Map.entry("tariff", "office/tariff/show-tariff?code=WATER&version=1"),
        Map.entry("not-found", "office/billing/work-bill-run?run=1"),
        Map.entry("validate", "office/metering/validate-readings"),
        Map.entry("nothing-waits", "office/metering/validate-readings?tab=REVISIT&search=none"),
        Map.entry("not-allowed", "office/billing/list-bills"));
  }
}
