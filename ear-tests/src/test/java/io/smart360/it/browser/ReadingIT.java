package io.smart360.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A validator decides what the rules found suspect. */
@ExtendWith(Office.Opened.class)
class ReadingIT {

  private static final String LIST = "office/metering/validate-readings";

  private static String meterInHand(Desk desk) {
    return desk.page().locator(".q [aria-current=true] b").first().innerText();
  }

  private static long suspects(Desk desk) {
    return Long.parseLong(desk.page().locator(".views a[aria-current=page] small").innerText());
  }

  /** The reading in hand has left the list, and its meter is named in what is said. */
  private static void isDecided(Desk desk, String meter, long before, String how) {
    desk.says("Meter " + meter + ": " + how);
    assertThat(suspects(desk)).isLessThan(before);
    desk.hasNoComplaint();
  }

  @Test
  void suspectReadingIsAccepted(Office office) {
    try (Desk desk = office.desk("vera.validator")) {
      desk.open(LIST);
      String meter = meterInHand(desk);
      long before = suspects(desk);
      desk.page().locator("[id='decision:reason']").fill("Filled a pool");
      desk.page().locator(".decide .primary").click();

      isDecided(desk, meter, before, "accepted");
    }
  }

  @Test
  void suspectReadingIsCorrectedByKeysAlone(Office office) {
    try (Desk desk = office.desk("vera.validator")) {
      desk.open(LIST);
      Keyboard keys = desk.page().keyboard();
      keys.press("j");
      desk.page().waitForLoadState();
      String meter = meterInHand(desk);
      long before = suspects(desk);
      String expected =
          desk.page().locator(".evidence dd").first().innerText().split(" ")[0].replace(",", "");
      keys.press("c");
      assertThat(desk.page().locator("[id='decision:value']")).isFocused();
      keys.type(expected);
      keys.press("Tab");
      assertThat(desk.page().locator("[id='decision:why-correct']")).isFocused();
      keys.type("Digits were swapped");
      keys.press("Control+Enter");

      isDecided(desk, meter, before, "corrected");
    }
  }

  @Test
  void suspectReadingIsEstimated(Office office) {
    try (Desk desk = office.desk("rob.reading")) {
      desk.open(LIST);
      String meter = meterInHand(desk);
      long before = suspects(desk);
      desk.page().keyboard().press("e");
      desk.page().locator("[id='decision:why-estimate']").fill("The photo cannot be read");
      Locator offers = desk.page().locator(".methods a.btn");
      offers.first().click();

      isDecided(desk, meter, before, "estimated");
    }
  }

  @Test
  void suspectReadingIsSentToBeReadAgain(Office office) {
    try (Desk desk = office.desk("rob.reading")) {
      desk.open(LIST);
      String meter = meterInHand(desk);
      long before = suspects(desk);
      desk.page().keyboard().press("r");
      desk.page().locator("[id='decision:due']").fill("2025-02-18");
      desk.page().locator("[id='decision:why-again']").fill("Look at the meter again");
      desk.page().keyboard().press("Control+Enter");

      isDecided(desk, meter, before, "to be read again");
    }
  }

  @Test
  void correctionWithoutAValueIsRefusedAndNothingIsLost(Office office) {
    try (Desk desk = office.desk("vera.validator")) {
      desk.open(LIST);
      String meter = meterInHand(desk);
      long before = suspects(desk);
      desk.page().keyboard().press("c");
      desk.page().locator("[id='decision:why-correct']").fill("Seen on the photo");
      desk.page().keyboard().press("Control+Enter");

      assertThat(desk.page().locator("#correct .refusal .note"))
          .hasText("Enter the right reading.");
      assertThat(desk.page().locator("#correct")).isVisible();
      assertThat(desk.page().locator("#messages .note")).hasCount(0);
      assertThat(desk.page().locator("[id='decision:why-correct']")).hasValue("Seen on the photo");
      assertThat(meterInHand(desk)).isEqualTo(meter);
      assertThat(suspects(desk)).isEqualTo(before);
      assertThat(desk.page().locator("[id='decision:reason']")).hasValue("Seen on the photo");
    }
  }

  @Test
  void correctionThatIsNoNumberIsRefusedInTheDialog(Office office) {
    try (Desk desk = office.desk("vera.validator")) {
      desk.open(LIST);
      long before = suspects(desk);
      desk.page().keyboard().press("c");
      desk.page().locator("[id='decision:value']").fill("12a");
      desk.page().keyboard().press("Control+Enter");

      assertThat(desk.page().locator("#correct .err")).hasText("Enter a number.");
      assertThat(desk.page().locator("#correct")).isVisible();
      desk.keepPicture("correct-refused");
      assertThat(suspects(desk)).isEqualTo(before);
      desk.isSound();
    }
  }
}
