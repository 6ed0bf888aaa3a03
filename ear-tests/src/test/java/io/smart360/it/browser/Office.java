package io.smart360.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.smart360.it.system.SystemUnderTest;
import io.smart360.launcher.demo.Demo;
import io.smart360.launcher.demo.DemoOptions;
import io.smart360.launcher.demo.DemoSite;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The back office of a small demo utility, and Debian's Chromium to open it with. One server serves
 * every test class that asks for an office: a month is billed, the next is read and waits.
 */
final class Office implements AutoCloseable {

  static final int DESK = 1440;
  static final int PHONE = 360;

  private static final int ACCOUNTS = 60;

  private final SystemUnderTest system;
  private final Westlake westlake;
  private final Playwright playwright;
  private final Browser browser;

  private Office() throws Exception {
    // A month of so small a town would never ask an approver for the password once more.
    system = SystemUnderTest.installed().with("SMART360_BILLING_PASSWORD_ABOVE", "1000.00").start();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Demo demo =
        new Demo(
            new DemoOptions(ACCOUNTS, DemoOptions.WhenDone.EXIT),
            new DemoSite(
                system.owner(),
                system.home(),
                new PrintStream(printed, true, StandardCharsets.UTF_8)));
    demo.load();
    if (!demo.run(system.address())) {
      throw new IllegalStateException(printed.toString(StandardCharsets.UTF_8));
    }
    westlake = new Westlake(system.address(), system.owner());
    westlake.readNextMonth();
    playwright = Playwright.create();
    browser = playwright.chromium().launch(headless());
  }

  private static BrowserType.LaunchOptions headless() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of("/usr/bin/chromium"))
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run"));
  }

  Westlake westlake() {
    return westlake;
  }

  /** A window of a browser of its own; closed by the test. */
  Desk desk() {
    return desk(DESK, ColorScheme.LIGHT);
  }

  Desk desk(int width, ColorScheme scheme) {
    return new Desk(
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(system.address().toString())
                .setLocale("en-US")
                .setViewportSize(width, 900)
                .setColorScheme(scheme)));
  }

  /** A window in which somebody of the demo utility is signed in. */
  Desk desk(String name) {
    Desk desk = desk();
    desk.signIn(name + "@westlake.example", Westlake.PASSWORD);
    return desk;
  }

  @Override
  public void close() {
    playwright.close();
    system.close();
  }

  /** Gives tests the office; the first that asks starts it, the end of all tests closes it. */
  static final class Opened implements ParameterResolver {

    private record Shared(Office office) implements AutoCloseable {
      @Override
      public void close() {
        office.close();
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Office.class))
          .getOrComputeIfAbsent(Office.class, type -> new Shared(opened()), Shared.class)
          .office();
    }

    private static Office opened() {
      try {
        return new Office();
      } catch (Exception e) {
        throw new IllegalStateException("The office could not be opened", e);
      }
    }
  }
}
