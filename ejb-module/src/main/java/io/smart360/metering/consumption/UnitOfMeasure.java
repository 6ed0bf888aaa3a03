package io.smart360.metering.consumption;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit that registers count in and bills are written in.
 *
 * <p>Factors are those that utilities print (MX-C1, LOC-3): 1 CCF = 748.052 gal, 1 kgal = 1.336806
 * CCF, 1 m3 = 1 kL = 264.172 gal = 0.353147 CCF, 1 ft3 = 0.01 CCF, 1 MWh = 1,000 kWh, 1 therm =
 * 29.3001 kWh. They are rounded, so a way over a third unit may differ in the last digits; each
 * pair above is converted by its own printed factor.
 */
public enum UnitOfMeasure {
  GAL("gal", Measures.VOLUME),
  KGAL("kgal", Measures.VOLUME),
  CCF("CCF", Measures.VOLUME),
  FT3("ft3", Measures.VOLUME),
  L("L", Measures.VOLUME),
  KL("kL", Measures.VOLUME),
  M3("m3", Measures.VOLUME),
  KWH("kWh", Measures.ENERGY),
  MWH("MWh", Measures.ENERGY),
  THERM("therm", Measures.ENERGY),
  KW("kW", Measures.POWER),
  KVA("kVA", Measures.APPARENT_POWER);

  /** What a unit measures; only units of one kind convert into each other. */
  public enum Measures {
    VOLUME,
    ENERGY,
    POWER,
    APPARENT_POWER
  }

  /** A factor kept as a fraction, so that nothing is rounded before the quantity is known. */
  record Ratio(BigDecimal numerator, BigDecimal denominator) {

    static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    static Ratio of(String numerator, String denominator) {
      return new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    Ratio times(Ratio other) {
      return new Ratio(
          numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio inverse() {
      return new Ratio(denominator, numerator);
    }
  }

  private final String symbol;
  private final Measures measures;

  UnitOfMeasure(String symbol, Measures measures) {
    this.symbol = symbol;
    this.measures = measures;
  }

  /** As printed on bills. */
  public String symbol() {
    return symbol;
  }

  public Measures measures() {
    return measures;
  }

  public boolean convertsTo(UnitOfMeasure other) {
    return measures == other.measures;
  }

  /** The same quantity in another unit, exact to 34 digits; whoever keeps it rounds it. */
  public BigDecimal convert(BigDecimal quantity, UnitOfMeasure target) {
    if (this == target) {
      return quantity;
    }
    Ratio ratio = ratioTo(target);
    return quantity.multiply(ratio.numerator).divide(ratio.denominator, MathContext.DECIMAL128);
  }

  Ratio ratioTo(UnitOfMeasure target) {
    if (!convertsTo(target)) {
      throw new IllegalArgumentException(symbol + " does not convert to " + target.symbol);
    }
    if (this == target) {
      return Ratio.ONE;
    }
    if (measures == Measures.VOLUME && !countsCubicFeet() && !target.countsCubicFeet()) {
      return inGallons().times(target.inGallons().inverse());
    }
    return inBase().times(target.inBase().inverse());
  }

  private boolean countsCubicFeet() {
    return this == CCF || this == FT3;
  }

  private Ratio inGallons() {
    return switch (this) {
      case GAL -> Ratio.ONE;
      case KGAL -> Ratio.of("1000", "1");
      case L -> Ratio.of("0.264172", "1");
      default -> Ratio.of("264.172", "1");
    };
  }

  /** CCF for volumes, kWh for energy. */
  private Ratio inBase() {
    return switch (this) {
      case GAL -> Ratio.of("1", "748.052");
      case KGAL -> Ratio.of("1.336806", "1");
      case FT3 -> Ratio.of("0.01", "1");
      case L -> Ratio.of("0.000353147", "1");
      case KL, M3 -> Ratio.of("0.353147", "1");
      case MWH -> Ratio.of("1000", "1");
      case THERM -> Ratio.of("29.3001", "1");
      case CCF, KWH, KW, KVA -> Ratio.ONE;
    };
  }
}
