package io.smart360.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Debian's Chromium, headless, at the back office. */
final class OfficeBrowser implements AutoCloseable {

  static final int DESK = 1440;
  static final int PHONE = 360;

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--no-first-run")));
  private final URI server;
  private final List<String> complaints = new ArrayList<>();

  OfficeBrowser(URI server) {
    this.server = server;
  }

  /** A window of its own session; what its console complains of is kept. */
  Page window(int width, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  void open(Page page, String path) {
    page.navigate(server.resolve(path).toString());
  }

  void signIn(Page page, String email, String password) {
    open(page, "sign-in");
    page.locator("[id='sign-in:email']").fill(email);
    page.locator("[id='sign-in:password']").fill(password);
    page.locator("[id='sign-in:enter']").click();
    page.waitForLoadState();
  }

  /** The page scrolls down only, and axe finds nothing serious (WCAG 2.2 A and AA). */
  void isSound(Page page) {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"))
        .as("%s fits a window of %d px", page.url(), page.viewportSize().width)
        .isTrue();
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
  }

  void keepPicture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** What consoles complained of: broken scripts, and what the security policy refused. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
