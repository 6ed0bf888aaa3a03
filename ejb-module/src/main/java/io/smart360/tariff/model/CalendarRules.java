package io.smart360.tariff.model;

import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.charge.terms.InvalidTariff;
import java.util.Set;
import java.util.TreeSet;

/** What must hold between the calendars of one version and the charges that name them. */
record CalendarRules(VersionDefinition version) {

  void check() {
    version.calendars().forEach(this::requireSeasonsOfVersion);
    version.components().forEach(component -> check(component.code(), component.charge()));
  }

  private void check(String code, Charge charge) {
    if (charge instanceof TouCharge timeOfUse) {
      checkBuckets(code, timeOfUse);
    } else if (charge instanceof DemandCharge demand) {
      checkDemand(code, demand);
    } else if (charge instanceof SeasonalCharge seasonal) {
      seasonal.bySeason().values().forEach(chosen -> check(code, chosen));
    } else if (charge instanceof VariantCharge variant) {
      variant.byValue().values().forEach(chosen -> check(code, chosen));
    }
  }

  private void checkBuckets(String code, TouCharge charge) {
    if (charge.calendar().equals(TouCharge.NO_CALENDAR)) {
      return;
    }
    Set<String> known = calendar(code, charge.calendar()).buckets();
    Set<String> priced = new TreeSet<>(charge.byBucket().keySet());
    if (!priced.equals(known)) {
      throw new InvalidComponent(
          code,
          "prices for the buckets " + priced,
          "give one for each bucket of calendar '" + charge.calendar() + "': " + known);
    }
  }

  private void checkDemand(String code, DemandCharge charge) {
    RateUnit unit;
    try {
      unit = RateUnit.of(charge.unit());
    } catch (InvalidTariff unknown) {
      throw new InvalidComponent(code, unknown.wrong(), unknown.right());
    }
    if (unit.kind() != RateUnit.Kind.POWER && unit.kind() != RateUnit.Kind.APPARENT_POWER) {
      throw new InvalidComponent(code, "a load in " + charge.unit(), "give it in kW or kVA");
    }
    boolean isOfCalendar = !charge.calendar().equals(TouCharge.NO_CALENDAR);
    if (isOfCalendar
        && !calendar(code, charge.calendar()).buckets().contains(charge.demand().bucket())) {
      throw new InvalidComponent(
          code,
          "calendar '" + charge.calendar() + "' has no bucket '" + charge.demand().bucket() + "'",
          "name one of " + calendar(code, charge.calendar()).buckets());
    }
  }

  private TouCalendar calendar(String code, String name) {
    TouCalendar calendar = version.calendars().get(name);
    if (calendar == null) {
      throw new InvalidComponent(
          code,
          "there is no calendar '" + name + "'",
          "name one of " + version.calendars().keySet());
    }
    return calendar;
  }

  private void requireSeasonsOfVersion(String name, TouCalendar calendar) {
    if (!calendar.seasons().isNone() && !calendar.seasons().equals(version.seasons())) {
      throw new InvalidTariff(
          "calendar '" + name + "' has other seasons", "use the seasons of the version");
    }
  }
}
