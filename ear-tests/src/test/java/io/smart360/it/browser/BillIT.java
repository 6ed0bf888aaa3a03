package io.smart360.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
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
      Response pdf =
          desk.page()
              .waitForResponse(
                  answer -> answer.url().endsWith("/office/billing/bill.pdf?bill=" + bill),
                  () -> desk.link("Printed bill").click());

      assertThat(desk.page().locator("object.bill-pdf")).isVisible();
      assertThat(pdf.status()).isEqualTo(200);
      assertThat(pdf.headers())
          .containsEntry("content-type", "application/pdf")
          .containsEntry("x-frame-options", "SAMEORIGIN")
          .containsEntry("x-content-type-options", "nosniff");
      assertThat(pdf.headers().get("content-disposition")).startsWith("inline; filename=\"BILL-");
      assertThat(pdf.headers().get("cache-control")).contains("no-store");
      assertThat(desk.page().request().get(pdf.url()).body()).startsWith('%', 'P', 'D', 'F');
      await().pollInSameThread().until(() -> showsInFrame(desk, pdf.url()));
      desk.keepPicture("bill-printed");
      desk.hasNoComplaint();
    }
  }

  /** The browser's own viewer opens it within the page; nothing is downloaded. */
  private static boolean showsInFrame(Desk desk, String address) {
    return desk.page().frames().stream()
        .anyMatch(frame -> frame.url().equals(address) && frame.parentFrame() != null);
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
