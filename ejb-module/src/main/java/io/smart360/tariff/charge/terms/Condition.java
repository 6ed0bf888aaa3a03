package io.smart360.tariff.charge.terms;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a component applies: every test on a characteristic must be true (BX-RATE-R3).
 *
 * @param tests the test on each named characteristic, all of which must hold
 */
public record Condition(Map<String, Test> tests) {

  /** True for everybody. */
  public static final Condition ALWAYS = new Condition(Map.of());

  public Condition {
    tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
  }

  /** A condition on one characteristic, which must have one of the values. */
  public static Condition oneOf(String characteristic, String... values) {
    return new Condition(Map.of(characteristic, new OneOf(List.of(values))));
  }

  public boolean isAlways() {
    return tests.isEmpty();
  }

  /** What one characteristic is compared with. */
  public sealed interface Test {

    /** Whether the test holds for a value given as text and, where it is one, as a number. */
    boolean holds(String text, Optional<BigDecimal> number);

    /**
     * Whether the test only asks for a mark that an account has or has not, such as senior: yes. An
     * account without the characteristic then counts as "no"; any other test needs a value.
     */
    default boolean isMark() {
      return false;
    }
  }

  /** The value is one of these. */
  public record OneOf(List<String> values) implements Test {

    public OneOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new InvalidTariff("a condition without values", "give at least one value");
      }
    }

    @Override
    public boolean holds(String text, Optional<BigDecimal> number) {
      return values.contains(text);
    }

    @Override
    public boolean isMark() {
      return values.size() == 1 && (values.contains("yes") || values.contains("no"));
    }
  }

  /** The value is none of these. */
  public record NoneOf(List<String> values) implements Test {

    public NoneOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new InvalidTariff("a condition without values", "give at least one value");
      }
    }

    @Override
    public boolean holds(String text, Optional<BigDecimal> number) {
      return !values.contains(text);
    }
  }

  /**
   * The value is a number from {@code from}, which belongs to the range, up to {@code below}, which
   * does not; at least one of them is given.
   */
  public record Between(Optional<BigDecimal> from, Optional<BigDecimal> below) implements Test {

    public Between {
      if (from.isEmpty() && below.isEmpty()) {
        throw new InvalidTariff("a range without ends", "give 'from', 'below' or both");
      }
      if (from.isPresent() && below.isPresent() && from.get().compareTo(below.get()) >= 0) {
        throw new InvalidTariff(
            "an empty range from " + from.get() + " below " + below.get(),
            "'from' must be less than 'below'");
      }
    }

    @Override
    public boolean holds(String text, Optional<BigDecimal> number) {
      return number.isPresent()
          && from.map(least -> number.get().compareTo(least) >= 0).orElse(true)
          && below.map(end -> number.get().compareTo(end) < 0).orElse(true);
    }
  }
}
