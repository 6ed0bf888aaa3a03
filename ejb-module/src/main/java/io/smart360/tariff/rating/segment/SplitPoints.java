package io.smart360.tariff.rating.segment;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.Validity;
import io.smart360.tariff.rating.determinant.Characteristics;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days within a version on which something changes that a component depends on (BX-RATE-R17).
 */
public final class SplitPoints {

  private SplitPoints() {}

  /** The first days of all parts but the first; none for a version without the component. */
  public static Collection<LocalDate> of(
      RatedComponent component, VersionInForce version, Characteristics characteristics) {
    if (component == null || isUnchanging(component, characteristics)) {
      return List.of();
    }
    TreeSet<LocalDate> points = new TreeSet<>();
    for (String name : component.names()) {
      points.addAll(characteristics.changes(name, version.days()));
      if (name.equals(Part.SEASON)) {
        addSeasonChanges(points, version);
      } else if (name.equals(Part.MONTH)) {
        addMonthChanges(points, version.days());
      }
    }
    Validity validity = component.component().validity();
    addInside(points, validity.from(), version.days());
    addInside(points, validity.end(), version.days());
    return points;
  }

  private static boolean isUnchanging(RatedComponent component, Characteristics characteristics) {
    return component.component().validity().isAlways()
        && (component.names().isEmpty()
            || (characteristics.areConstant() && !dependsOnCalendar(component)));
  }

  private static boolean dependsOnCalendar(RatedComponent component) {
    return component.names().contains(Part.SEASON) || component.names().contains(Part.MONTH);
  }

  private static void addSeasonChanges(Set<LocalDate> points, VersionInForce version) {
    Seasons seasons = version.sheet().seasons();
    if (seasons.isNone()) {
      return;
    }
    DateRange days = version.days();
    LocalDate day = days.start().plusDays(1);
    for (; day.isBefore(days.end()); day = day.plusDays(1)) {
      if (!seasons.on(day).equals(seasons.on(day.minusDays(1)))) {
        points.add(day);
      }
    }
  }

  private static void addMonthChanges(Set<LocalDate> points, DateRange days) {
    LocalDate first = days.start().withDayOfMonth(1).plusMonths(1);
    for (; first.isBefore(days.end()); first = first.plusMonths(1)) {
      points.add(first);
    }
  }

  private static void addInside(Set<LocalDate> points, LocalDate date, DateRange days) {
    if (date.isAfter(days.start()) && date.isBefore(days.end())) {
      points.add(date);
    }
  }
}
