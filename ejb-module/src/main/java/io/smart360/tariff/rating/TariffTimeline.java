package io.smart360.tariff.rating;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The approved versions of one tariff, and which of them rates a day (BX-RATE-R2). */
public final class TariffTimeline {

  private final List<Term> terms;

  /** The terms of one tariff, which must not overlap. */
  public TariffTimeline(List<Term> terms) {
    List<Term> ascending = new ArrayList<>(terms);
    ascending.sort(Comparator.comparing(Term::from));
    for (int i = 1; i < ascending.size(); i++) {
      if (ascending.get(i).from().isBefore(ascending.get(i - 1).end())) {
        throw new IllegalArgumentException(
            "Two versions are in force on " + ascending.get(i).from());
      }
    }
    this.terms = List.copyOf(ascending);
  }

  /** One version that is in force from its first day without end. */
  public static TariffTimeline of(RateSheet sheet) {
    return new TariffTimeline(List.of(Term.open(sheet)));
  }

  /**
   * The versions that rate a period, in the order of their days. Days without a version are left
   * out; {@link Rating} refuses them as BX-E02.
   */
  public List<VersionInForce> inForce(DateRange period) {
    VersionChoice choice =
        terms.isEmpty() ? VersionChoice.EACH_DAY : terms.get(0).sheet().terms().versionChoice();
    return switch (choice) {
      case EACH_DAY -> eachDay(period);
      case PERIOD_START -> allDaysAsOn(period.start(), period);
      case PERIOD_END -> allDaysAsOn(period.lastDay(), period);
    };
  }

  /** Whether a version charges up to the use of the last winter. */
  public boolean looksBackOnWinter() {
    return terms.stream().anyMatch(term -> term.sheet().looksBackOnWinter());
  }

  /** How many months back the ratchets of any version look; 0 where there are none. */
  public int ratchetMonths() {
    return terms.stream().mapToInt(term -> term.sheet().ratchetMonths()).max().orElse(0);
  }

  /** Whether a credit of any version carries over what it cannot credit. */
  public boolean carriesOver() {
    return terms.stream().anyMatch(term -> !term.sheet().carryingOver().isEmpty());
  }

  /** Whether a charge of any version depends on the declared stage of drought. */
  public boolean dependsOnDrought() {
    return terms.stream().anyMatch(term -> term.sheet().dependsOn(Characteristics.DROUGHT_STAGE));
  }

  private List<VersionInForce> eachDay(DateRange period) {
    List<VersionInForce> versions = new ArrayList<>(2);
    for (Term term : terms) {
      if (term.from().isBefore(period.end()) && term.end().isAfter(period.start())) {
        LocalDate from = term.from().isAfter(period.start()) ? term.from() : period.start();
        LocalDate end = term.end().isBefore(period.end()) ? term.end() : period.end();
        versions.add(new VersionInForce(new DateRange(from, end), term.sheet()));
      }
    }
    return versions;
  }

  private List<VersionInForce> allDaysAsOn(LocalDate date, DateRange period) {
    return terms.stream()
        .filter(term -> term.contains(date))
        .map(term -> new VersionInForce(period, term.sheet()))
        .toList();
  }

  /**
   * A version and the days it is in force.
   *
   * @param from first day
   * @param end first day after; {@link LocalDate#MAX} while open
   * @param sheet the version, compiled
   */
  public record Term(LocalDate from, LocalDate end, RateSheet sheet) {

    public Term {
      if (!from.isBefore(end)) {
        throw new IllegalArgumentException("A version is in force from " + from + " to " + end);
      }
    }

    /** In force from the version's own first day, without end. */
    public static Term open(RateSheet sheet) {
      return new Term(sheet.effectiveFrom(), LocalDate.MAX, sheet);
    }

    /** In force from a day until before another, if that is known. */
    public static Term of(LocalDate from, Optional<LocalDate> end, RateSheet sheet) {
      return new Term(from, end.orElse(LocalDate.MAX), sheet);
    }

    boolean contains(LocalDate date) {
      return !date.isBefore(from) && date.isBefore(end);
    }
  }
}
