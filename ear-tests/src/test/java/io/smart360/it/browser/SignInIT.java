package io.smart360.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who comes in, and what those outside see. */
@ExtendWith(Office.Opened.class)
class SignInIT {

  @Test
  void wrongPasswordIsSaidAboveTheFieldsAndTheAddressStays(Office office) {
    try (Desk desk = office.desk()) {
      desk.signIn("ada.admin@westlake.example", "not the password");

      assertThat(desk.page().locator("[id='sign-in:messages'] .note")).hasCount(1);
      assertThat(desk.page().locator("[id='sign-in:email']"))
          .hasValue("ada.admin@westlake.example");
      desk.isSound();

      desk.signIn("ada.admin@westlake.example", Westlake.PASSWORD);
      assertThat(desk.heading()).hasText("Welcome, Ada Lindqvist");
    }
  }

  @Test
  void whoseSessionHasRunOutComesBackToThePageAskedFor(Office office) {
    try (Desk desk = office.desk("ada.admin")) {
      desk.open("office/billing/list-bills?state=ISSUED");
      desk.loseSession();
      desk.link("Bill runs").first().click();

      assertThat(desk.page()).hasURL(Pattern.compile("sign-in\\?to="));
      desk.signIn("ada.admin@westlake.example", Westlake.PASSWORD);
      assertThat(desk.page()).hasURL(Pattern.compile("office/billing/list-bill-runs"));
      desk.hasNoComplaint();
    }
  }

  @Test
  void aNeighborFindsNothingOfThisUtility(Office office) {
    Westlake westlake = office.westlake();
    String consumer = westlake.consumerOfBill();
    try (Desk desk = office.desk()) {
      desk.signIn("ada.admin@eastport.example", Westlake.PASSWORD);
      for (String path :
          List.of(
              "office/billing/work-bill-run?run=" + westlake.closedRun(),
              "office/billing/show-bill?bill=" + westlake.bill(),
              "office/billing/show-bill?view=printed&bill=" + westlake.bill(),
              "office/billing/bill.pdf?bill=" + westlake.bill(),
              "office/billing/show-reading?reading=" + westlake.billedReading())) {
        Response answer = desk.open(path);

        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(desk.heading()).hasText("Not found");
        assertThat(desk.page().content())
            .as(path)
            .doesNotContain(consumer, "RUN-2025-", "Westlake");
      }
      desk.open("office/billing/list-bills?run=" + westlake.closedRun());
      assertThat(desk.page().content()).doesNotContain(consumer, "RUN-2025-", "BILL-");
      desk.hasNoComplaint();
    }
  }

  @Test
  void aNeighborsValidatorIsShownNoReadingOfThisUtility(Office office) {
    Westlake westlake = office.westlake();
    try (Desk desk = office.desk()) {
      desk.signIn("vera.validator@eastport.example", Westlake.PASSWORD);
      for (String reading : List.of(westlake.billedReading(), westlake.suspectReading())) {
        Response answer = desk.open("office/metering/validate-readings?reading=" + reading);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(desk.heading()).hasText("Not found");
        assertThat(desk.page().content())
            .doesNotContain(westlake.meterOf(reading), westlake.consumerOf(reading));
      }
      desk.hasNoComplaint();
    }
  }

  @Test
  void aValidatorIsNotLetIntoBilling(Office office) {
    try (Desk desk = office.desk("vera.validator")) {
      assertThat(desk.open("office/billing/list-bills").status()).isEqualTo(403);
      assertThat(desk.link("Bills")).hasCount(0);
    }
  }
}
