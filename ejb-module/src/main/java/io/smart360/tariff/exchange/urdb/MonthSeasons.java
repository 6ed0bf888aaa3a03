package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.Seasons;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The months that are alike in all plans of a rate, as seasons named by them: May-Sep. */
final class MonthSeasons {

  /** The name by which tables ask for the season. */
  static final String SEASON = "season";

  private final Map<String, List<Integer>> months = new LinkedHashMap<>();

  MonthSeasons(List<YearPlan> plans) {
    Map<List<List<List<String>>>, List<Integer>> alike = new LinkedHashMap<>();
    for (int month = 0; month < YearPlan.MONTHS; month++) {
      int index = month;
      List<List<List<String>>> key = plans.stream().map(plan -> plan.month(index)).toList();
      alike.computeIfAbsent(key, any -> new ArrayList<>()).add(month);
    }
    alike.values().forEach(list -> months.put(name(list), list));
  }

  /** The seasons; none if all months are alike. */
  Seasons seasons() {
    if (months.size() == 1) {
      return Seasons.NONE;
    }
    Map<String, List<Seasons.Span>> spans = new LinkedHashMap<>();
    months.forEach((name, list) -> spans.put(name, runs(list).stream().map(Run::span).toList()));
    return new Seasons(spans);
  }

  /** The first month of each season by its name, counted from 0. */
  Map<String, Integer> firstMonths() {
    Map<String, Integer> first = new LinkedHashMap<>();
    months.forEach((name, list) -> first.put(name, list.get(0)));
    return first;
  }

  /** A value of each month as a table; single if it is the same all year. */
  <T> ValueTable<T> table(Function<Integer, T> ofMonth) {
    Map<String, T> bySeason = new LinkedHashMap<>();
    firstMonths().forEach((name, month) -> bySeason.put(name, ofMonth.apply(month)));
    T first = bySeason.values().iterator().next();
    boolean isSame = bySeason.values().stream().allMatch(first::equals);
    return isSame ? ValueTable.of(first) : ValueTable.by(SEASON, bySeason);
  }

  /** Months that follow each other, over New Year too. */
  private record Run(int first, int last) {

    Seasons.Span span() {
      Month end = Month.of(last + 1);
      return new Seasons.Span(MonthDay.of(first + 1, 1), MonthDay.of(end, end.minLength()));
    }

    String name() {
      return first == last ? word(first) : word(first) + "-" + word(last);
    }

    private static String word(int month) {
      return Month.of(month + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
  }

  private static String name(List<Integer> list) {
    return String.join(" ", runs(list).stream().map(Run::name).toList());
  }

  private static List<Run> runs(List<Integer> list) {
    List<Run> runs = new ArrayList<>();
    for (int month : list) {
      boolean isStart = !list.contains((month + YearPlan.MONTHS - 1) % YearPlan.MONTHS);
      if (isStart) {
        int last = month;
        while (list.contains((last + 1) % YearPlan.MONTHS)) {
          last = (last + 1) % YearPlan.MONTHS;
        }
        runs.add(new Run(month, last));
      }
    }
    return runs.isEmpty() ? List.of(new Run(0, YearPlan.MONTHS - 1)) : runs;
  }
}
