package io.smart360.launcher.demo.population;

import java.util.Locale;

/**
 * Which demo tenant is to be made, and how large.
 *
 * @param code code of the tenant; the folder of its seed pack
 * @param accounts accounts held today
 * @param seed what all chance is drawn from: the same seed gives the same people
 */
public record TenantPlan(String code, int accounts, long seed) {

  public static final int MOST_ACCOUNTS = 1_000_000;

  public TenantPlan {
    if (accounts < 1 || accounts > MOST_ACCOUNTS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "Accounts: 1 to %,d, but asked for %d", MOST_ACCOUNTS, accounts));
    }
  }
}
