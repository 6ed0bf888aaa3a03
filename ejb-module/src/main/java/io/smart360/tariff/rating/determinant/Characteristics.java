package io.smart360.tariff.rating.determinant;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an account, its service point and its meter that prices may depend on, each
 * value with its dates: customer class, meter size, drought stage, winter average.
 *
 * <p>A value that changes within a segment splits the charges that depend on it at that date
 * (BX-RATE-R17).
 */
public final class Characteristics {

  /** Declared stage of drought, "0" where none is known (BX-RATE-R13). */
  public static final String DROUGHT_STAGE = "drought_stage";

  /** {@link #DISCONNECTED} on days on which the service is cut off (BX-RATE-R18). */
  public static final String SERVICE_STATUS = "service_status";

  /** Value of {@link #SERVICE_STATUS} while cut off. */
  public static final String DISCONNECTED = "DISCONNECTED";

  /**
   * Energy received that earlier bills could not credit (NET), whatever component is to credit it;
   * {@link #carriedOver} outweighs it.
   */
  public static final String RECEIVED_CARRIED_OVER = "received_carried_over";

  /** Use for one normal period that sewer is charged up to (BX-RATE-R14). */
  public static final String WINTER_AVERAGE = "winter_average";

  /** Nothing is known. */
  public static final Characteristics NONE = new Characteristics(Map.of());

  private final Map<String, List<Stretch>> values;
  private final boolean constant;

  private Characteristics(Map<String, List<Stretch>> values) {
    this.values = values;
    this.constant =
        values.values().stream()
            .allMatch(stretches -> stretches.size() == 1 && stretches.get(0).isAlways());
  }

  /** Name of what a component could not credit in earlier bills (NET). */
  public static String carriedOver(String component) {
    return RECEIVED_CARRIED_OVER + "." + component;
  }

  /** Values that hold on all days. */
  public static Characteristics of(Map<String, String> values) {
    Builder builder = builder();
    values.forEach(builder::always);
    return builder.build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The value of a characteristic on a day, {@link Value#NONE} where there is none. */
  public Value on(String name, LocalDate date) {
    List<Stretch> stretches = values.get(name);
    if (stretches != null) {
      for (Stretch stretch : stretches) {
        if (stretch.contains(date)) {
          return stretch.value();
        }
      }
    }
    return Value.NONE;
  }

  /** Whether no value changes on any day. */
  public boolean areConstant() {
    return constant;
  }

  /** The days, after the first, on which the value differs from that of the day before. */
  public List<LocalDate> changes(String name, DateRange days) {
    List<LocalDate> changes = new ArrayList<>();
    for (Stretch stretch : values.getOrDefault(name, List.of())) {
      addChange(changes, name, stretch.from(), days);
      addChange(changes, name, stretch.end(), days);
    }
    return changes;
  }

  private void addChange(List<LocalDate> changes, String name, LocalDate date, DateRange days) {
    boolean isInside = date.isAfter(days.start()) && date.isBefore(days.end());
    if (isInside && !on(name, date).equals(on(name, date.minusDays(1)))) {
      changes.add(date);
    }
  }

  /**
   * A value as text and, if it is one, as a number.
   *
   * @param text the value; empty where there is none
   * @param number the number it states
   */
  public record Value(String text, Optional<BigDecimal> number) {

    /** No value. */
    public static final Value NONE = new Value("", Optional.empty());

    /** Reads a value; only plain decimals count as numbers. */
    public static Value of(String text) {
      boolean isNumber = text.matches("-?[0-9]{1,12}(\\.[0-9]{1,10})?");
      return new Value(text, isNumber ? Optional.of(new BigDecimal(text)) : Optional.empty());
    }

    public boolean isNone() {
      return text.isEmpty();
    }
  }

  private record Stretch(LocalDate from, LocalDate end, Value value) {

    boolean contains(LocalDate date) {
      return !date.isBefore(from) && date.isBefore(end);
    }

    boolean isAlways() {
      return from.equals(LocalDate.MIN) && end.equals(LocalDate.MAX);
    }
  }

  /** Collects values; those of one characteristic must not overlap. */
  public static final class Builder {

    private final Map<String, List<Stretch>> values = new HashMap<>();

    private Builder() {}

    /** A value on all days. */
    public Builder always(String name, String value) {
      return add(name, new Stretch(LocalDate.MIN, LocalDate.MAX, Value.of(value)));
    }

    /** A value on some days. */
    public Builder during(String name, DateRange days, String value) {
      return add(name, new Stretch(days.start(), days.end(), Value.of(value)));
    }

    /** A value until before a day. */
    public Builder before(String name, LocalDate end, String value) {
      return add(name, new Stretch(LocalDate.MIN, end, Value.of(value)));
    }

    /** A value from a day on. */
    public Builder from(String name, LocalDate start, String value) {
      return add(name, new Stretch(start, LocalDate.MAX, Value.of(value)));
    }

    public Characteristics build() {
      values.forEach(Builder::requireApart);
      values.values().forEach(list -> list.sort(Comparator.comparing(Stretch::from)));
      return new Characteristics(new HashMap<>(values));
    }

    private Builder add(String name, Stretch stretch) {
      values.computeIfAbsent(name, any -> new ArrayList<>(1)).add(stretch);
      return this;
    }

    private static void requireApart(String name, List<Stretch> stretches) {
      for (int i = 0; i < stretches.size(); i++) {
        for (int j = i + 1; j < stretches.size(); j++) {
          Stretch one = stretches.get(i);
          Stretch other = stretches.get(j);
          if (one.from().isBefore(other.end()) && other.from().isBefore(one.end())) {
            throw new IllegalArgumentException("Two values of " + name + " on the same day");
          }
        }
      }
    }
  }
}
