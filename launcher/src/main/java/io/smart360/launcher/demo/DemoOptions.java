package io.smart360.launcher.demo;

import io.smart360.launcher.CannotStart;
import io.smart360.launcher.demo.population.TenantPlan;
import java.util.Iterator;
import java.util.List;

/**
 * What was typed after {@code ./smart360 demo}.
 *
 * @param accounts accounts of the demo utility, when it is not there yet
 * @param whenDone whether the system stays up
 */
public record DemoOptions(int accounts, WhenDone whenDone) {

  private static final int USUAL_ACCOUNTS = 2000;

  /** What follows the summary. */
  public enum WhenDone {
    STAY_UP,
    EXIT
  }

  /**
   * Reads the options.
   *
   * @throws CannotStart when one is unknown or not what it should be
   */
  public static DemoOptions parse(List<String> options) {
    int accounts = USUAL_ACCOUNTS;
    WhenDone whenDone = WhenDone.STAY_UP;
    for (Iterator<String> rest = options.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case "--accounts" -> accounts = accounts(rest);
        case "--exit" -> whenDone = WhenDone.EXIT;
        default ->
            throw new CannotStart(
                "Unknown option " + option + "; ./smart360 demo takes --accounts N and --exit.");
      }
    }
    return new DemoOptions(accounts, whenDone);
  }

  private static int accounts(Iterator<String> rest) {
    String text = rest.hasNext() ? rest.next().replace(",", "") : "";
    int accounts = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    if (accounts < 1 || accounts > TenantPlan.MOST_ACCOUNTS) {
      throw new CannotStart(
          String.format(
              "--accounts takes a number from 1 to %,d, but was '%s'.",
              TenantPlan.MOST_ACCOUNTS, text));
    }
    return accounts;
  }
}
