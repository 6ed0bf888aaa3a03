package io.smart360.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the list of runs to one bill, why it is what it is, and back. */
@ExtendWith(Office.Opened.class)
class BillIT {

  @Test
  void officerFindsABillOfARunAndSaysWhyItIsWhatItIs(Office office) {
    try (Desk desk = office.desk("ada.admin")) {
      desk.open("office/billing/list-bill-runs");
      desk.link("RUN-2025-0001").click();
      desk.showsStatus("Closed");
      desk.link("Show bills").click();
      desk.page().locator(".bills a.id").first().click();

      desk.showsStatus("Issued");
      assertThat(desk.page().locator(".chain h3").first()).hasText("Readings");
      String lastCharge = desk.page().locator(".slip li a b").last().innerText();
      desk.page().locator(".slip li a").last().click();
      assertThat(desk.page().locator(".chain").locator("xpath=../..").locator("h2").first())
          .containsText(lastCharge);

      desk.page().locator(".bill-meters a").last().click();
      assertThat(desk.page().locator(".evidence .reg")).isVisible();
      desk.page().goBack();

      desk.link("Bills").last().click();
      assertThat(desk.page()).hasURL(Pattern.compile("list-bills\\?run="));
      desk.hasNoComplaint();
    }
  }

  @Test
  void printedBillStandsInThePageAsPdf(Office office) {
    String bill = office.westlake().bill();
    try (Desk desk = office.desk("ada.admin")) {
      desk.open("office/billing/show-bill?bill=" + bill);
      desk.link("Printed bill").click();

      assertThat(desk.page().locator("object.bill-pdf"))
          .hasAttribute("data", "/office/billing/bill.pdf?bill=" + bill);
      APIResponse pdf = desk.page().request().get("office/billing/bill.pdf?bill=" + bill);
      assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
      assertThat(pdf.body()).startsWith('%', 'P', 'D', 'F');
      desk.hasNoComplaint();
    }
  }

  @Test
  void everyBillOfTheFilterIsInTheFile(Office office) throws IOException {
    try (Desk desk = office.desk("fay.finance")) {
      desk.open("office/billing/list-bills?state=ISSUED");
      long issued =
          Long.parseLong(desk.page().locator(".views a[aria-current=page] small").innerText());
      Download file = desk.page().waitForDownload(() -> desk.link("Export CSV").click());

      List<String> lines = Files.readAllLines(file.path());
      assertThat(lines).hasSize((int) issued + 1);
      assertThat(lines.get(0)).startsWith("\"Bill\",");
    }
  }
}
