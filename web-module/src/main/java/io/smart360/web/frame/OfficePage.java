package io.smart360.web.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of the back office: where each stands, which module it belongs to and who may open it.
 * A page that is not named here cannot be opened by anybody.
 */
public enum OfficePage {
  HOME(Module.HOME, "/office/home", null, Audience.STAFF),
  BILL_RUNS(Module.BILLING, "/office/billing/list-bill-runs", null, Audience.BILL_RUNS),
  START_BILL_RUN(
      Module.BILLING, "/office/billing/start-bill-run", BILL_RUNS, Audience.BILL_RUN_STARTERS),
  BILL_RUN(Module.BILLING, "/office/billing/work-bill-run", BILL_RUNS, Audience.BILL_RUNS),
  LIST_BILLS(Module.BILLING, "/office/billing/list-bills", null, Audience.BILL_READERS),
  SHOW_BILL(Module.BILLING, "/office/billing/show-bill", LIST_BILLS, Audience.BILL_READERS),
  SHOW_READING(
      Module.BILLING, "/office/billing/show-reading", LIST_BILLS, Audience.BILLED_READINGS),
  LIST_TARIFFS(Module.BILLING, "/office/tariff/list-tariffs", null, Audience.TARIFF_READERS),
  SHOW_TARIFF(Module.BILLING, "/office/tariff/show-tariff", LIST_TARIFFS, Audience.TARIFF_READERS),
  TAKE_OVER_TARIFF(
      Module.BILLING, "/office/tariff/take-over-tariff", LIST_TARIFFS, Audience.TARIFF_DRAFTERS),
  TRY_TARIFFS(Module.BILLING, "/office/tariff/try-tariffs", null, Audience.TARIFF_TRIERS),
  VALIDATE_READINGS(
      Module.METERING, "/office/metering/validate-readings", null, Audience.READING_VALIDATORS);

  /** Files a page gives out: who may open the page may have them. */
  private static final Map<String, OfficePage> FILES =
      Map.of("/office/billing/bills.csv", LIST_BILLS, "/office/billing/bill.pdf", SHOW_BILL);

  private final Module module;
  private final String path;
  private final OfficePage parent;
  private final Audience audience;

  /** A page with a parent is reached from it and does not stand in the rail itself. */
  OfficePage(Module module, String path, OfficePage parent, Audience audience) {
    this.module = module;
    this.path = path;
    this.parent = parent;
    this.audience = audience;
  }

  /** The page of a request path, with or without its file extension, or of a file it gives out. */
  public static Optional<OfficePage> at(String path) {
    String bare = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    return Arrays.stream(values())
        .filter(page -> page.path.equals(bare) || FILES.get(path) == page)
        .findFirst();
  }

  /** The pages of a module that stand in the rail. */
  static List<OfficePage> inRailOf(Module module) {
    return Arrays.stream(values()).filter(p -> p.module == module && p.parent == null).toList();
  }

  /** The page of the rail that this one stands under, or is. */
  public OfficePage listed() {
    return parent == null ? this : parent.listed();
  }

  public Module module() {
    return module;
  }

  public String path() {
    return path;
  }

  /** Who may open it: anyone in one of these groups. */
  public Set<String> roles() {
    return audience.roles();
  }

  /** The key of its name in rail and breadcrumb. */
  public String textKey() {
    return "page." + name();
  }
}
