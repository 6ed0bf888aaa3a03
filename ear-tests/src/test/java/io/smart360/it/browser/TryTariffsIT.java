package io.smart360.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A billing manager compares a tariff with bills that are known, and sees why one differs. */
@ExtendWith(Office.Opened.class)
class TryTariffsIT {

  private static final String TARIFF =
      """
      tariff: ALDER
      name: Alder water
      service: WATER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2026-01-01
          components:
            - {code: service, type: FIXED, label: Service charge, gl: "4100", amount: 18.50}
            - code: use
              type: BLOCK
              label: Water use
              gl: "4000"
              limits: [10, 20, open]
              prices: [3, 4, 5]
      """;

  private static final String CASES =
      """
      case_id,tariff_file,customer_class,usage,unit,period_start,period_end,inputs_json,expected_total
      small home,alder.yaml,RESIDENTIAL_SINGLE,5,,,,,33.50
      large home,alder.yaml,RESIDENTIAL_SINGLE,25,,,,,118.50
      exact home,alder.yaml,RESIDENTIAL_SINGLE,25,,,,,113.4905
      school,alder.yaml,INSTITUTIONAL,many,,,,,900
      """;

  @TempDir private Path folder;

  @Test
  void casesAreComparedAndADifferenceIsExplained(Office office) throws IOException {
    Path tariff = Files.writeString(folder.resolve("alder.yaml"), TARIFF);
    Path cases = Files.writeString(folder.resolve("cases.csv"), CASES);
    try (Desk desk = office.desk("mona.manager")) {
      desk.open("office/tariff/try-tariffs");
      desk.isSound();
      desk.button("Compare").click();
      assertThat(desk.page().locator(".ui-message-error")).hasCount(2);

      desk.page().locator("[id='files:tariffs']").setInputFiles(tariff);
      desk.page().locator("[id='files:cases']").setInputFiles(cases);
      desk.button("Compare").click();

      assertThat(desk.page().locator(".trial .sev b")).hasText(new String[] {"4", "1", "2", "1"});
      assertThat(desk.page().locator("[id='results:table']")).containsText("another amount");
      desk.page().locator("[id='results:table'] tbody tr").first().click();
      assertThat(desk.page().locator("[id='results:lines']"))
          .containsText("5 fall into tier 3, which is all above 20; at 5 each");
      desk.page().locator(".why-line summary").last().click();
      assertThat(desk.page().locator(".why-line .facts").last()).containsText("Begins above");
      desk.isSound();
      keepPictures(desk);

      desk.page().locator(".trial .sev a").last().click();
      assertThat(desk.page().locator("[id='results:table']")).containsText("usage 'many'");
    }
  }

  @Test
  void whoHasNothingToDoWithTariffsIsKeptOut(Office office) {
    try (Desk desk = office.desk("vera.validator")) {
      assertThat(desk.open("office/tariff/try-tariffs").status()).isEqualTo(403);
    }
  }

  private static void keepPictures(Desk desk) {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {Office.PHONE, Office.DESK}) {
        desk.page().setViewportSize(width, 1200);
        desk.keepPicture("try-tariffs-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
