package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit a rate is quoted in: one of the known units or a multiple of it, such as "100 gal".
 *
 * @param name as written in the tariff and on the bill
 * @param kind what is measured; only units of one kind convert into each other
 * @param size length of the unit in the kind's smallest measure
 */
public record RateUnit(String name, Kind kind, BigDecimal size) {

  /** What a unit measures. */
  public enum Kind {
    /** In cubic centimetres. */
    VOLUME,
    /** In kilowatt hours. */
    ENERGY,
    /** In therms; how many a volume of gas holds is no matter of units. */
    HEAT,
    /** In kilowatts. */
    POWER,
    /** In kilovolt-amperes. */
    APPARENT_POWER,
    /** Things counted. */
    COUNT
  }

  private static final int CONVERSION_DECIMALS = 10;
  private static final Pattern WRITTEN = Pattern.compile("(?:([0-9]+) )?([A-Za-z0-9]+)");

  private static final Map<String, RateUnit> KNOWN =
      Map.ofEntries(
          unit("gal", Kind.VOLUME, "3785.411784"),
          unit("kgal", Kind.VOLUME, "3785411.784"),
          unit("CF", Kind.VOLUME, "28316.846592"),
          unit("CCF", Kind.VOLUME, "2831684.6592"),
          unit("L", Kind.VOLUME, "1000"),
          unit("kL", Kind.VOLUME, "1000000"),
          unit("m3", Kind.VOLUME, "1000000"),
          unit("kWh", Kind.ENERGY, "1"),
          unit("MWh", Kind.ENERGY, "1000"),
          unit("therm", Kind.HEAT, "1"),
          unit("kW", Kind.POWER, "1"),
          unit("kVA", Kind.APPARENT_POWER, "1"),
          unit("unit", Kind.COUNT, "1"));

  /** Reads a unit as written in a tariff: CCF, kgal, m3, kWh, 100 gal. */
  public static RateUnit of(String text) {
    Matcher written = WRITTEN.matcher(text);
    RateUnit known = written.matches() ? KNOWN.get(written.group(2)) : null;
    if (known == null) {
      throw new InvalidTariff(
          "unit '" + text + "'",
          "use one of "
              + String.join(", ", KNOWN.keySet().stream().sorted().toList())
              + " or a multiple such as '100 gal'");
    }
    BigDecimal times = written.group(1) == null ? BigDecimal.ONE : new BigDecimal(written.group(1));
    if (times.signum() == 0) {
      throw new InvalidTariff("unit '" + text + "'", "a multiple is 1 or more");
    }
    return new RateUnit(text, known.kind, known.size.multiply(times));
  }

  public boolean convertsTo(RateUnit other) {
    return kind == other.kind;
  }

  /** A quantity of this unit in another of the same kind, to ten decimals where it is not exact. */
  public BigDecimal convert(BigDecimal quantity, RateUnit other) {
    if (!convertsTo(other)) {
      throw new IllegalArgumentException(name + " does not convert to " + other.name);
    }
    if (size.compareTo(other.size) == 0) {
      return quantity;
    }
    return quantity.multiply(size).divide(other.size, CONVERSION_DECIMALS, RoundingMode.HALF_UP);
  }

  private static Map.Entry<String, RateUnit> unit(String name, Kind kind, String size) {
    return Map.entry(name, new RateUnit(name, kind, new BigDecimal(size)));
  }
}
