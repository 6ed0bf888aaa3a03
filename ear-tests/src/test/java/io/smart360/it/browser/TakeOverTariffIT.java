package io.smart360.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A billing manager takes over a published tariff, reads the report, and submits the draft. */
@ExtendWith(Office.Opened.class)
class TakeOverTariffIT {

  private static final String OWRS =
      """
      metadata:
        effective_date: 07/01/2031
        utility_name: Birch Creek
        bill_frequency: Monthly
      rate_structure:
        RESIDENTIAL_SINGLE:
          service_charge: {depends_on: [meter_size], values: {5/8": 12, 1": 20}}
          commodity_charge: Tiered
          tier_starts: [0, 11]
          tier_prices: [2, 3]
          bill: service_charge+commodity_charge
        IRRIGATION:
          landscape_factor: {depends_on: [area], values: [0.75, 0.6]}
          bill: landscape_factor
      """;

  private static final String OWN =
      """
      tariff: BIRCH-OWN
      name: Birch water
      service: WATER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2031-01-01
          components:
            - {code: service, type: FIXED, label: Service charge, gl: "4100", amount: 18.50}
      """;

  /** What the audit trail has of the tariff's version: drafted, and submitted. */
  private static final String AUDITED =
      """
      select count(*) from audit_event e
      join tariff t on t.tenant_id = e.tenant_id and t.id = (e.after ->> 'tariff_id')::bigint
      where e.entity = 'tariff_version' and t.code = 'BIRCH-CREEK'
        and e.actor = e.after ->> 'drafted_by'
      """;

  @TempDir private Path folder;

  @Test
  void publishedTariffBecomesADraftWithAReport(Office office) throws IOException {
    Path file = Files.writeString(folder.resolve("birch.owrs"), OWRS);
    try (Desk desk = office.desk("mona.manager")) {
      desk.open("office/tariff/list-tariffs");
      desk.isSound();
      desk.page().keyboard().press("n");
      assertThat(desk.heading()).hasText("Take over a tariff");
      desk.isSound();
      desk.button("Take over").click();
      assertThat(desk.page().locator(".ui-message-error")).hasCount(1);

      give(desk, "OWRS", file);

      Locator report = desk.page().locator("[id='report']");
      assertThat(report).containsText("birch.owrs was taken over. It is a draft");
      assertThat(report).containsText("BIRCH-CREEK");
      assertThat(report.locator(".facts .st")).hasText("Draft");
      assertThat(report).containsText("IRRIGATION");
      assertThat(report.locator(".sev a")).hasCount(5);
      report.locator(".sev a").nth(2).click();
      assertThat(report.locator(".ui-datatable-data .st").first()).hasText("Assumed");
      desk.isSound();
      keepPictures(desk, "take-over-tariff");

      desk.link("Version 1 from Jul 1, 2031").click();
      assertThat(desk.page().locator("pre.file")).containsText("effective-from: 2031-07-01");
      desk.showsStatus("Draft");
      desk.isSound();
      keepPictures(desk, "show-tariff");
      desk.button("Submit for approval").click();
      desk.says("Version 1 of BIRCH-CREEK waits for approval");
      desk.showsStatus("Waiting for approval");

      desk.open("office/tariff/take-over-tariff");
      give(desk, "OWRS", file);
      desk.says("Tariff BIRCH-CREEK has a version from Jul 1, 2031 already.");
    }
    assertThat(office.westlake().value(AUDITED)).isEqualTo("2");
    neighborSeesNothing(office);
  }

  private static void neighborSeesNothing(Office office) {
    try (Desk desk = office.desk()) {
      desk.signIn("ada.admin@eastport.example", Westlake.PASSWORD);
      assertThat(desk.open("office/tariff/show-tariff?code=BIRCH-CREEK").status()).isEqualTo(404);
      desk.open("office/tariff/list-tariffs");
      assertThat(desk.page().locator("main")).containsText("No tariff yet");
      desk.isSound();
    }
  }

  @Test
  void everyFaultOfARefusedFileIsNamedWithItsPlace(Office office) throws IOException {
    Path broken =
        Files.writeString(folder.resolve("broken.owrs"), OWRS.replace("[2, 3]", "[2, 3, 4]"));
    try (Desk desk = office.desk("mona.manager")) {
      desk.open("office/tariff/take-over-tariff");
      give(desk, "OWRS", broken);

      Locator refused = desk.page().locator("[id='refused']");
      assertThat(refused).containsText("broken.owrs was not taken over. Nothing was kept.");
      assertThat(refused).containsText("2 tiers have 3 prices");
      assertThat(refused).containsText(Pattern.compile("line \\d+, column \\d+"));
      desk.isSound();
      keepPictures(desk, "take-over-refused");

      give(desk, "URDB", broken);
      assertThat(refused).containsText("no rate in it");

      give(desk, "URDB", Files.writeString(folder.resolve("power.json"), urdb()));
      desk.says("The utility does not supply electricity.");
      assertThat(refused).hasCount(0);
    }
  }

  @Test
  void fileThatIsNoTextOrTooLargeIsNotReadAtAll(Office office) throws IOException {
    Path picture = Files.write(folder.resolve("rates.yaml"), new byte[] {(byte) 0x89, 'P', 'N'});
    Path large = Files.write(folder.resolve("large.owrs"), new byte[5_000_001]);
    try (Desk desk = office.desk("mona.manager")) {
      desk.open("office/tariff/take-over-tariff");
      give(desk, "OWRS", picture);
      desk.says("The file rates.yaml cannot be read: it is no text in UTF-8.");
      give(desk, "OWRS", Files.writeString(folder.resolve("empty.owrs"), "\n"));
      desk.says("The file empty.owrs is empty.");

      desk.page().locator("[id='upload:file']").setInputFiles(large);
      assertThat(
              desk.page().locator("[id='upload:file']").evaluate("file => file.validationMessage"))
          .isEqualTo("The files are too large: at most 5 MB are read.");
      desk.page().locator("[id='upload']").evaluate("form => form.removeAttribute('data-most')");
      desk.page().locator("[id='upload:file']").evaluate("file => file.setCustomValidity('')");
      desk.button("Take over").click();
      desk.says("The upload has 5.1 MB; at most 5 MB are read.");
      desk.isSound();
    }
  }

  @Test
  void formThatNoPageWouldTakeIsRefusedByItsLength(Office office) throws IOException {
    Path huge = Files.write(folder.resolve("huge.owrs"), new byte[50_000_000]);
    try (Desk desk = office.desk("mona.manager")) {
      desk.open("office/tariff/take-over-tariff");
      desk.page().locator("[id='upload']").evaluate("form => form.removeAttribute('data-most')");
      desk.page().locator("[id='upload:file']").setInputFiles(huge);
      desk.button("Take over").click();
      assertThat(desk.heading()).hasText("The upload is too large");
    }
  }

  @Test
  void tariffFileOfOurOwnIsSubmittedAtOnce(Office office) throws IOException {
    Path own = Files.writeString(folder.resolve("own.yaml"), OWN);
    try (Desk desk = office.desk("mona.manager")) {
      desk.open("office/tariff/take-over-tariff");
      give(desk, "OWN", own);

      Locator report = desk.page().locator("[id='report']");
      assertThat(report).containsText("Its versions wait for approval by somebody else.");
      assertThat(report.locator(".facts .st")).hasText("Waiting for approval");
      assertThat(report).containsText("Everything in the file was taken over as it stands");
      desk.isSound();
    }
  }

  @Test
  void whoDraftsNoTariffsSeesThemButTakesOverNone(Office office) {
    try (Desk desk = office.desk("ada.admin")) {
      desk.open("office/tariff/list-tariffs");
      assertThat(desk.page().locator("main")).containsText("WATER");
      assertThat(desk.link("Take over a tariff")).hasCount(0);
      assertThat(desk.open("office/tariff/take-over-tariff").status()).isEqualTo(403);
    }
    try (Desk desk = office.desk("vera.validator")) {
      assertThat(desk.open("office/tariff/list-tariffs").status()).isEqualTo(403);
    }
  }

  private static void give(Desk desk, String source, Path file) {
    desk.page().locator("label[for='upload:source:" + sourceAt(source) + "']").last().click();
    desk.page().locator("[id='upload:file']").setInputFiles(file);
    desk.button("Take over").click();
    desk.page().waitForLoadState();
  }

  private static int sourceAt(String source) {
    return switch (source) {
      case "OWRS" -> 0;
      case "URDB" -> 1;
      default -> 2;
    };
  }

  private static String urdb() {
    return """
        {"name": "Home", "utility": "Birch Power", "startdate": 1735689600,
         "energyratestructure": [[{"rate": 0.12}]],
         "energyweekdayschedule": %1$s, "energyweekendschedule": %1$s}
        """
        .formatted(Collections.nCopies(12, Collections.nCopies(24, 0)));
  }

  private static void keepPictures(Desk desk, String name) {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {Office.PHONE, Office.DESK}) {
        desk.page().setViewportSize(width, 1200);
        desk.isSound();
        desk.keepPicture(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
