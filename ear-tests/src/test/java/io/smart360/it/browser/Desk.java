package io.smart360.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A browser window at the back office; keeps what its console complains of. */
final class Desk implements AutoCloseable {

  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final double PATIENCE_MILLIS = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Desk(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // An answer that is no 200 is what some tests are about; they look at its status.
          if (message.type().equals("error")
              && !message.text().contains("Failed to load resource")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  Page page() {
    return page;
  }

  /** Leaves without signing out: as when a session has run out. */
  void loseSession() {
    context.clearCookies();
  }

  Response open(String path) {
    return page.navigate(path);
  }

  void signIn(String email, String password) {
    if (!page.url().contains("/sign-in")) {
      open("sign-in");
    }
    page.locator("[id='sign-in:email']").fill(email);
    page.locator("[id='sign-in:password']").fill(password);
    page.locator("[id='sign-in:enter']").click();
    page.waitForLoadState();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading() {
    return page.locator("h1");
  }

  /** The words of the status beside the heading, waited for. */
  void showsStatus(String word) {
    assertThat(page.locator(".head .st"))
        .hasText(
            word,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(PATIENCE_MILLIS));
  }

  /** What floats after an act, or stands at the top of the page. */
  void says(String words) {
    assertThat(
            page.locator(".ui-growl-item, #messages")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first())
        .isVisible();
  }

  /** One heading; scrolls down only; nothing grave for axe (WCAG 2.2 A and AA); no complaint. */
  void isSound() {
    assertThat(heading().count()).as("headings of the first level on %s", page.url()).isEqualTo(1);
    assertThat(
            page.evaluate(
                "[document.documentElement, document.querySelector('main')]"
                    + ".every(box => box.scrollWidth <= box.clientWidth + 1)"))
        .as("%s fits a window of %d px", page.url(), page.viewportSize().width)
        .isEqualTo(true);
    messagesStandStill();
    List<Rule> violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(violations)
        .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .as(page.url())
        .isEmpty();
    hasNoComplaint();
  }

  /** A message that comes or goes is seen through for a moment. */
  private void messagesStandStill() {
    await()
        .pollInSameThread()
        .until(
            () ->
                page.evaluate(
                    "[...document.querySelectorAll('.ui-growl-item-container')]"
                        + ".every(message => getComputedStyle(message).opacity === '1')"),
            Boolean.TRUE::equals);
  }

  /** No broken script, nothing that the security policy refused. */
  void hasNoComplaint() {
    assertThat(complaints).isEmpty();
  }

  void keepPicture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
