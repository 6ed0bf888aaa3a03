package io.smart360.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bill run from its start to the printed bills, by two people. */
@ExtendWith(Office.Opened.class)
class BillRunIT {

  private static final String START = "office/billing/start-bill-run";

  @Test
  void dryRunShowsItsFiguresAndLeavesNoBills(Office office) {
    try (Desk desk = office.desk("mona.manager")) {
      desk.open(START);
      desk.page().getByText("Dry run").click();
      desk.button("Start the run").click();

      desk.showsStatus("Dry run done");
      assertThat(desk.page().locator(".diff tbody tr").first()).containsText("Bills");
      assertThat(desk.link("Show bills")).hasCount(0);
      desk.isSound();
    }
  }

  @Test
  void openingARunDoesNotMoveItOn(Office office) {
    try (Desk desk = office.desk("fay.finance")) {
      String before = office.westlake().states();
      desk.open("office/billing/list-bill-runs");
      for (String run : office.westlake().runs()) {
        desk.open("office/billing/work-bill-run?run=" + run);
        assertThat(desk.heading()).containsText("Monthly-Western");
      }
      assertThat(office.westlake().states()).isEqualTo(before);
    }
  }

  @Test
  void runIsStartedReviewedApprovedByASecondPersonPostedAndPrinted(Office office) {
    try (Desk preparer = office.desk("mona.manager");
        Desk approver = office.desk("sam.supervisor")) {
      String run = generated(preparer);
      findingsAreReadInSpanish(office, run);
      reviewed(preparer);
      preparer.button("Submit for approval").click();
      preparer.showsStatus("For approval");
      preparer.says("waits for a second person to approve it");
      assertThat(preparer.page().locator(".note")).containsText("You prepared this run");
      assertThat(preparer.button("Approve")).hasCount(0);
      preparer.isSound();
      preparer.open(run);
      preparer.page().evaluate("PF('approveRun').show()");
      decided(preparer, Westlake.PASSWORD);
      saysInDialog(preparer, "somebody else must approve it");
      preparer.showsStatus("For approval");

      approver.open(run);
      approver.button("Approve").click();
      approver.button("Approve the run").click();
      assertThat(approver.page().locator(".ui-message-error")).hasCount(2);
      keepPictures(approver, "approve");
      decided(approver, "not my password");
      saysInDialog(approver, "the password is wrong");
      keepPictures(approver, "refused");
      approver.showsStatus("For approval");
      decided(approver, Westlake.PASSWORD);
      assertThat(approver.page().locator(".progress")).isVisible();
      approver.showsStatus("Closed");
      assertThat(approver.page().locator("main .facts")).containsText("Posted to the ledger");
      approver.isSound();
      preparer.hasNoComplaint();
    }
  }

  /** The dialog of approval is still there and says why not, and the page behind it is silent. */
  private static void saysInDialog(Desk desk, String why) {
    assertThat(desk.page().locator("#approve .refusal"))
        .containsText(why, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    assertThat(desk.button("Approve the run")).isVisible();
    assertThat(desk.page().locator("#messages .note")).hasCount(0);
  }

  /** Fills the dialog of approval, which asks for the password above a total. */
  private static void decided(Desk desk, String password) {
    desk.page().locator("[id='approve:words']").fill("Looked at sample bills");
    desk.page().locator("[id='approve:again']").fill(password);
    desk.button("Approve the run").click();
  }

  /** A dialog on a desk and on a phone, by day and by night. */
  private static void keepPictures(Desk desk, String name) {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {Office.PHONE, Office.DESK}) {
        desk.page().setViewportSize(width, 900);
        desk.keepPicture(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Starts a run that lacks readings, and watches its bills being made; returns its address. */
  private static String generated(Desk desk) {
    desk.open(START);
    desk.button("Start the run").click();
    desk.showsStatus("Readings missing");
    assertThat(desk.page()).hasURL(Pattern.compile("work-bill-run\\?run="));
    desk.isSound();
    desk.button("Go on without the missing").click();
    desk.showsStatus("Ready to generate");
    desk.button("Generate bills").click();
    assertThat(desk.page().locator(".progress .ui-progressbar")).isVisible();
    desk.showsStatus("Generated, accounts held");
    return desk.page().url();
  }

  /** Findings are kept as key and numbers: everybody reads them in his own language. */
  private static void findingsAreReadInSpanish(Office office, String run) {
    office.westlake().letRead("dan.data", "es");
    try (Desk reader = office.desk("dan.data")) {
      reader.open(run);
      Locator findings = reader.page().locator("[id='exceptions:table'] .finding .clip2");
      assertThat(findings.first()).containsText("lectura");
      assertThat(findings.getByText("reading")).hasCount(0);
      reader.keepPicture("spanish-findings");
      reader.isSound();
    }
  }

  /** Leaves out what is held, with a reason, and ticks what a person has to look at. */
  private static void reviewed(Desk desk) {
    desk.button("Begin review").click();
    desk.showsStatus("In review");
    desk.isSound();
    Page page = desk.page();
    Locator open = page.locator(".sev b").first();
    for (int left = Integer.parseInt(open.innerText()); left > 0; ) {
      // Where a finger meets small print, it chooses the row too.
      page.locator("[id='exceptions:table'] tbody tr small")
          .last()
          .click(new Locator.ClickOptions().setForce(true));
      page.locator("[id='exceptions:reason']").fill("To be cleared up first");
      desk.button("Skip account").click();
      assertThat(open).not().hasText(Integer.toString(left));
      left = Integer.parseInt(open.innerText());
    }
    Locator ticks = page.locator("#checklist a", new Page.LocatorOptions().setHasText("Tick"));
    for (int left = ticks.count(); left > 0; left--) {
      ticks.first().click();
      page.locator("[id='tick:words']").fill("Looked at");
      page.locator("#tick .ui-button").last().click();
      assertThat(ticks)
          .hasCount(left - 1, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    }
  }
}
