package io.smart360.billing.calculation;

import io.smart360.billing.account.AccountInputs;
import io.smart360.billing.account.BillHistory;
import io.smart360.billing.account.BilledAccount;
import io.smart360.billing.account.BilledSegment;
import io.smart360.billing.account.DatedPlan;
import io.smart360.billing.account.Holding;
import io.smart360.billing.account.HoldingInputs;
import io.smart360.billing.account.Installation;
import io.smart360.billing.account.Reading;
import io.smart360.billing.account.Register;
import io.smart360.billing.setting.BillingSettings;
import io.smart360.billing.setting.BusinessCalendar;
import io.smart360.shared.DateRange;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.RateUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An account as tests build it: one water connection with a meter, billed monthly; the run bills
 * April 2026 on 1 May.
 */
final class Household {

  static final long ACCOUNT = 1;
  static final long WATER = 10;
  static final long SEWER = 20;
  static final long PLAN = 5;

  private final List<BilledSegment> billed = new ArrayList<>();
  private final List<Installation> installations = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<DatedPlan> plans = new ArrayList<>();
  private final List<HoldingInputs> others = new ArrayList<>();
  private LocalDate heldStart = LocalDate.parse("2020-01-01");
  private LocalDate heldEnd = LocalDate.MAX;
  private BillHistory history = BillHistory.NONE;
  private String category = "RESIDENTIAL_SINGLE";

  /** Billed up to the end of March, with one meter since 2020. */
  static Household billedToMarch() {
    Household household = new Household();
    household.installations.add(meter(100, "2020-01-01", "9999-12-31"));
    household.billed("2026-03-01", "2026-03-31", "12");
    household.plans.add(new DatedPlan(PLAN, LocalDate.parse("2020-01-01"), LocalDate.MAX));
    return household;
  }

  /** A meter with one register of five dials in CCF; register ids are meter ids times ten. */
  static Installation meter(long id, String installedOn, String removedOn) {
    return meter(id, installedOn, removedOn, "5/8\"");
  }

  static Installation meter(long id, String installedOn, String removedOn, String size) {
    return new Installation(
        id,
        "M" + id,
        size,
        LocalDate.parse(installedOn),
        LocalDate.parse(removedOn),
        List.of(register(id * 10, 1, "ALL")));
  }

  static Register register(long id, int number, String timeOfUse) {
    return new Register(
        id,
        number,
        RateUnit.of("CCF"),
        5,
        BigDecimal.ONE,
        "CUMULATIVE",
        "DELIVERED",
        timeOfUse,
        LocalDate.parse("2000-01-01"),
        LocalDate.MAX);
  }

  static RunTerms april(PlanTariff... tariffs) {
    return april(BillingSettings.USUAL, tariffs);
  }

  static RunTerms april(BillingSettings settings, PlanTariff... tariffs) {
    return new RunTerms(
        DateRange.inclusive(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-30")),
        LocalDate.parse("2026-05-01"),
        Frequency.MONTHLY,
        new TariffCatalogue(Map.of(PLAN, List.of(tariffs))),
        Map.of(
            "WATER",
            RateUnit.of("CCF"),
            "SEWER",
            RateUnit.of("CCF"),
            "STORMWATER",
            RateUnit.of("unit")),
        Set.of("4000", "4010", "2100"),
        new BusinessCalendar(Set.of()),
        settings);
  }

  Household billed(String first, String last, String quantity) {
    return billed(first, last, quantity, false);
  }

  Household billedByEstimate(String first, String last, String quantity) {
    return billed(first, last, quantity, true);
  }

  private Household billed(String first, String last, String quantity, boolean estimated) {
    DateRange period = DateRange.inclusive(LocalDate.parse(first), LocalDate.parse(last));
    billed.add(
        0, new BilledSegment(period, Optional.of(new BigDecimal(quantity)), estimated, true));
    return this;
  }

  Household neverBilled() {
    billed.clear();
    return this;
  }

  Household lastBillIsDraft() {
    BilledSegment last = billed.remove(0);
    billed.add(0, new BilledSegment(last.period(), last.quantity(), last.estimated(), false));
    return this;
  }

  Household held(String start, String end) {
    heldStart = LocalDate.parse(start);
    heldEnd = LocalDate.parse(end);
    return this;
  }

  Household meters(Installation... fitted) {
    installations.clear();
    installations.addAll(List.of(fitted));
    return this;
  }

  Household withoutPlan() {
    plans.clear();
    return this;
  }

  Household history(int bills, String amount, int days) {
    history = new BillHistory(bills, new BigDecimal(amount), days);
    return this;
  }

  Household category(String other) {
    category = other;
    return this;
  }

  /** An accepted reading of the first register of meter 100. */
  Household read(String date, String value) {
    return read(1000, date, value, "REGULAR", "PASSED");
  }

  Household read(long register, String date, String value, String type, String state) {
    String source = state.equals("ESTIMATED") ? "ESTIMATE" : "MANUAL";
    return add(register, date, value, new String[] {type, source, state}, false);
  }

  Household rolledOver(String date, String value) {
    return add(1000, date, value, new String[] {"REGULAR", "MANUAL", "PASSED"}, true);
  }

  private Household add(
      long register, String date, String value, String[] kind, boolean rolledOver) {
    readings.add(
        new Reading(
            readings.size() + 1L,
            register,
            LocalDate.parse(date),
            Optional.of(new BigDecimal(value)),
            kind[0],
            kind[1],
            kind[2],
            rolledOver,
            kind[2].equals("ESTIMATED") ? 1 : 0));
    return this;
  }

  Household estimatedTheFourthTime(String date, String value) {
    readings.add(
        new Reading(
            readings.size() + 1L,
            1000,
            LocalDate.parse(date),
            Optional.of(new BigDecimal(value)),
            "REGULAR",
            "ESTIMATE",
            "ESTIMATED",
            false,
            4));
    return this;
  }

  /** Another connection of the same premise without a meter. */
  Household alsoWithout(String service, BilledSegment... alreadyBilled) {
    Holding holding =
        new Holding(
            SEWER,
            SEWER,
            7,
            service,
            false,
            LocalDate.parse("2020-01-01"),
            heldStart,
            heldEnd,
            List.of(alreadyBilled));
    others.add(
        new HoldingInputs(
            holding,
            List.of(new DatedPlan(PLAN, LocalDate.parse("2020-01-01"), LocalDate.MAX)),
            List.of(),
            List.of(),
            List.of()));
    return this;
  }

  AccountInputs inputs() {
    Holding water =
        new Holding(
            WATER,
            WATER,
            7,
            "WATER",
            true,
            LocalDate.parse("2020-01-01"),
            heldStart,
            heldEnd,
            billed);
    List<Reading> byDay = new ArrayList<>(readings);
    byDay.sort(Comparator.comparing(Reading::readOn).thenComparing(Reading::id));
    List<HoldingInputs> all = new ArrayList<>();
    all.add(new HoldingInputs(water, plans, List.of(), installations, byDay));
    all.addAll(others);
    return new AccountInputs(
        new BilledAccount(
            ACCOUNT, "A-1", category, "1 Main St", Optional.empty(), "en", Optional.empty()),
        all,
        List.of(),
        history);
  }
}
