package io.smart360.tariff.rating.segment;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.derivation.LineSource;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.Ratio;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days of a segment on which nothing changes that one component depends on: one version, one value
 * of each characteristic. All figures of a part are looked up on its first day.
 */
public final class Part {

  /** Name under which tables and conditions ask for the season. */
  public static final String SEASON = "season";

  /** Name under which tables and conditions ask for the month, 1 to 12. */
  public static final String MONTH = "month";

  private static final Characteristics.Value NO_DROUGHT = Characteristics.Value.of("0");

  private final SegmentRating segment;
  private final List<Part> siblings;
  private final VersionInForce version;
  private final RatedComponent component;
  private final DateRange days;
  private final int length;
  private String key = "";
  private Ratio limitShare = Ratio.ONE;
  private LineSource source;

  public Part(Parts parts, VersionInForce version, RatedComponent component, DateRange days) {
    this.segment = parts.segment();
    this.siblings = parts.all();
    this.version = version;
    this.component = component;
    this.days = days;
    this.length = days.days();
  }

  /** The segment and all parts of one component in it, in the order of their days. */
  public record Parts(SegmentRating segment, List<Part> all) {

    /** Adds the parts of one version; it may lack the component. */
    void addAll(VersionInForce version, RatedComponent component) {
      LocalDate start = version.days().start();
      Characteristics characteristics = segment.request().characteristics();
      for (LocalDate change : SplitPoints.of(component, version, characteristics)) {
        all.add(new Part(this, version, component, new DateRange(start, change)));
        start = change;
      }
      DateRange rest =
          start.equals(version.days().start())
              ? version.days()
              : new DateRange(start, version.days().end());
      all.add(new Part(this, version, component, rest));
    }
  }

  /** Rates the part; a version that lacks the component has nothing to rate. */
  public void rate() {
    if (component != null) {
      component.rate(this);
    }
  }

  /** What is due for the part by time alone, before rests; empty if nothing is. */
  public Optional<PeriodDerivation> due() {
    return component == null ? Optional.empty() : component.due(this);
  }

  public SegmentRating segment() {
    return segment;
  }

  /** All parts of the component, whether it applies to them or not, in the order of their days. */
  public List<Part> siblings() {
    return siblings;
  }

  public VersionInForce version() {
    return version;
  }

  public RateSheet sheet() {
    return version.sheet();
  }

  public ChargeHeading heading() {
    return component.heading();
  }

  public String code() {
    return component.code();
  }

  public DateRange days() {
    return days;
  }

  public int length() {
    return length;
  }

  /** Where the lines come from that are being made. */
  public LineSource source() {
    if (source == null || !source.key().equals(key)) {
      source = new LineSource(component.code(), sheet().versionId(), days, key);
    }
    return source;
  }

  /**
   * Makes lines whose key also says the value of something, and whose tiers have a share of the
   * published limits.
   */
  public void within(String name, String value, Ratio share, Runnable lines) {
    String before = key;
    remember(List.of(name), value);
    limitShare = share;
    lines.run();
    limitShare = Ratio.ONE;
    key = before;
  }

  /** The share of tier limits that the lines being made have. */
  public Ratio limitShare() {
    return limitShare;
  }

  /** Whether a bucket occurs on the days of the part; without a calendar all do. */
  public boolean occurs(String calendar, String bucket) {
    return sheet().calendar(calendar).map(known -> known.occurs(bucket, days)).orElse(true);
  }

  public String season() {
    return sheet().seasons().on(days.start());
  }

  /** The value of a table for this part; refuses a key that is not in the table (BX-E21). */
  public <T> T value(ValueTable<T> table) {
    if (table.isSingle()) {
      return table.single();
    }
    String sought = keyFor(table.dimensions());
    T value =
        table
            .find(sought)
            .orElseThrow(
                () ->
                    RatingRefusal.noKey(
                        code(), String.join(ValueTable.SEPARATOR, table.dimensions()), sought));
    remember(table.dimensions(), sought);
    return value;
  }

  /** A characteristic that must be a number. */
  public BigDecimal number(String name) {
    Characteristics.Value value = known(name);
    return value.number().orElseThrow(() -> RatingRefusal.notNumber(code(), name, value.text()));
  }

  /** Whether a condition holds; an account without a mark has "no" (see Condition.Test#isMark). */
  public boolean holds(Condition condition) {
    if (condition.isAlways()) {
      return true;
    }
    for (Map.Entry<String, Condition.Test> test : condition.tests().entrySet()) {
      if (!holds(test.getKey(), test.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The value of a characteristic, or of the default for it; may be none. */
  public Characteristics.Value characteristic(String name) {
    LocalDate date = days.start();
    if (name.equals(SEASON) && !sheet().seasons().isNone()) {
      return Characteristics.Value.of(season());
    }
    Characteristics.Value value = segment.request().characteristics().on(name, date);
    if (!value.isNone()) {
      return value;
    }
    if (name.equals(MONTH)) {
      return Characteristics.Value.of(Integer.toString(date.getMonthValue()));
    }
    return name.equals(Characteristics.DROUGHT_STAGE) ? NO_DROUGHT : defaultOf(name);
  }

  /** The value of a characteristic that chooses among charges; it becomes part of the key. */
  public String chosenBy(String dimension) {
    String value = known(dimension).text();
    remember(List.of(dimension), value);
    return value;
  }

  private boolean holds(String name, Condition.Test test) {
    Characteristics.Value value = characteristic(name);
    if (value.isNone()) {
      if (test.isMark()) {
        return test.holds("no", value.number());
      }
      throw RatingRefusal.noCharacteristic(code(), name);
    }
    return test.holds(value.text(), value.number());
  }

  private Characteristics.Value defaultOf(String name) {
    ValueTable<Characteristics.Value> table = sheet().defaultOf(name).orElse(null);
    if (table == null) {
      return Characteristics.Value.NONE;
    }
    Characteristics.Value value =
        table.isSingle()
            ? table.single()
            : table.find(keyFor(table.dimensions())).orElse(Characteristics.Value.NONE);
    if (!value.isNone()) {
      segment.noteDefault(name, value.text());
    }
    return value;
  }

  private Characteristics.Value known(String name) {
    Characteristics.Value value = characteristic(name);
    if (value.isNone()) {
      throw RatingRefusal.noCharacteristic(code(), name);
    }
    return value;
  }

  private String keyFor(List<String> dimensions) {
    if (dimensions.size() == 1) {
      return known(dimensions.get(0)).text();
    }
    StringBuilder joined = new StringBuilder();
    for (String dimension : dimensions) {
      joined.append(joined.length() == 0 ? "" : ValueTable.SEPARATOR);
      joined.append(known(dimension).text());
    }
    return joined.toString();
  }

  private void remember(List<String> dimensions, String found) {
    String named = String.join(ValueTable.SEPARATOR, dimensions) + "=" + found;
    if (key.isEmpty()) {
      key = named;
    } else if (!key.contains(named)) {
      key = key + ", " + named;
    }
  }
}
