package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainHeading;
import io.smart360.tariff.naive.PlainCase.PlainPeriod;
import io.smart360.tariff.naive.PlainCase.PlainPrice;
import io.smart360.tariff.naive.PlainCase.PlainTerms;
import io.smart360.tariff.naive.PlainCase.PlainTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charges of one version, in the order of calculation. */
final class RandomCharges {

  private static final BigDecimal WHOLE = new BigDecimal("100");
  private static final List<String> USE_KINDS =
      List.of("FLAT", "BLOCK", "STEP", "BUDGET", "VARIANT", "SEASONAL");
  private static final List<String> TIERED = List.of("use", "garden", "power", "sewer");

  private final Draw draw;
  private final RandomFormulas formulas;
  private final RandomPrices prices;
  private final PlainPeriod period;
  private final List<PlainCharge> charges = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();

  RandomCharges(Draw draw, PlainPeriod period) {
    this.draw = draw;
    this.formulas = new RandomFormulas(draw);
    this.prices = new RandomPrices(draw, formulas);
    this.period = period;
  }

  /** Charges of use, some of buckets, and some for things from elsewhere. */
  List<PlainCharge> all(boolean hasBuckets, boolean hasBillables) {
    add("service", "FIXED", "FIXED", 1);
    add("use", draw.pick(USE_KINDS), "CONSUMPTION", 1);
    add("garden", "BUDGET", "CONSUMPTION", 4);
    add("power", "TOU", "CONSUMPTION", hasBuckets ? 2 : 0);
    add("load", "DEMAND", "DEMAND", 3);
    add("bins", "UNIT", "UNIT", 3);
    add("extra", "FORMULA", "CONSUMPTION", 3);
    add("solar", "NET", "CONSUMPTION", 3);
    add("call", "PASS_THROUGH", "UNIT", hasBillables ? 1 : 0);
    add("least", "MINIMUM", "MINIMUM", 3);
    add("sewer", draw.pick(List.of("FLAT", "BLOCK", "STEP", "VARIANT")), "CONSUMPTION", 2);
    add("fee", "PERCENT", "SURCHARGE", 2);
    add("regulatory", "FORMULA", "SURCHARGE", 4);
    add("senior", "PERCENT_OFF", "DISCOUNT", 2);
    add("lifeline", "AMOUNT_OFF", "DISCOUNT", 3);
    if (draw.oneIn(4)) {
      List<String> takers = List.of("use", "garden", "power", "sewer");
      List<String> some = takers.stream().filter(codes::contains).toList();
      charges.add(
          0, charge("included", "ALLOWANCE", "ALLOWANCE", draw.oneIn(2) ? List.of() : some));
    }
    return charges;
  }

  /** Adds a charge with one chance in so many; 0 for none. */
  private void add(String code, String kind, String type, int chances) {
    if (chances == 0 || !draw.oneIn(chances)) {
      return;
    }
    boolean isLimited = kind.equals("NET") && draw.oneIn(2);
    boolean isOfLines = type.equals("DISCOUNT") || kind.equals("MINIMUM") || kind.equals("PERCENT");
    charges.add(charge(code, kind, type, isLimited || isOfLines ? base() : List.of()));
    codes.add(code);
  }

  private List<String> base() {
    if (draw.oneIn(6)) {
      return List.of(draw.pick(List.of("@COMMODITY", "@SERVICE", "@SEGMENT")));
    }
    List<String> base = new ArrayList<>();
    for (String code : codes) {
      if (draw.oneIn(2)) {
        boolean isTier = TIERED.contains(code) && draw.oneIn(3);
        base.add(isTier ? code + "#" + (1 + draw.below(2)) : code);
      }
    }
    return base.isEmpty() ? List.of("use") : base;
  }

  private PlainCharge charge(String code, String kind, String type, List<String> base) {
    String service = code.equals("sewer") ? "SEWER" : "WATER";
    PlainHeading heading =
        new PlainHeading(type, service, draw.pick(List.of("4000", "4100")), taxClass(code));
    PlainCharge charge = charge(code, kind, heading, base);
    return new PlainCharge(
        code,
        kind,
        heading,
        kind.equals("PASS_THROUGH") && !draw.oneIn(20) ? List.of() : when(),
        valid(kind),
        charge.dimensions(),
        charge.prices(),
        charge.variants(),
        charge.terms());
  }

  private PlainCharge charge(String code, String kind, PlainHeading heading, List<String> base) {
    Map<String, PlainCharge> variants = new LinkedHashMap<>();
    List<String> dimensions = prices.dimensions(kind);
    Map<String, PlainPrice> table = Map.of("", RandomPrices.NONE);
    PlainTerms terms = terms(code, kind, base);
    if (kind.equals("VARIANT") || kind.equals("SEASONAL")) {
      dimensions = List.of(kind.equals("VARIANT") ? draw.pick(List.of("class", "zone")) : "season");
      for (String value : RandomPrices.KEYS.get(dimensions.get(0))) {
        variants.put(value, charge(code, innerKind(kind), heading, List.of()));
      }
      boolean isGap = kind.equals("VARIANT") && draw.oneIn(40);
      variants.remove(isGap ? variants.keySet().iterator().next() : "");
    } else if (kind.equals("PASS_THROUGH")) {
      dimensions = List.of();
    } else {
      table = prices.table(kind, dimensions, codes, terms.allotments());
    }
    return new PlainCharge(
        code,
        kind,
        heading,
        List.of(),
        List.of(LocalDate.MIN, LocalDate.MAX),
        dimensions,
        table,
        variants,
        terms);
  }

  private String innerKind(String kind) {
    List<String> kinds = List.of("FLAT", "BLOCK", "STEP", "FIXED", "UNIT", "BUDGET", "FORMULA");
    return draw.pick(kinds.subList(0, kind.equals("VARIANT") ? 7 : 6));
  }

  private String taxClass(String code) {
    return switch (code) {
      case "service" -> "STANDARD";
      case "use" -> "REDUCED";
      default -> draw.pick(List.of("STANDARD", "STANDARD", "REDUCED", ""));
    };
  }

  private List<PlainTest> when() {
    List<PlainTest> tests = new ArrayList<>();
    while (draw.oneIn(4) && tests.size() < 4) {
      PlainTest test =
          switch (draw.below(5)) {
            case 0 -> new PlainTest("zone", "ONE_OF", List.of(draw.pick(List.of("A", "B"))));
            case 1 -> new PlainTest("class", "NONE_OF", List.of("SHOP", "FARM"));
            case 2 -> new PlainTest("area", "BETWEEN", List.of("300", "1500.5"));
            case 3 -> new PlainTest("old", "ONE_OF", List.of(draw.pick(List.of("yes", "no"))));
            default -> new PlainTest("meter_size", "ONE_OF", List.of("5/8\"", "1\""));
          };
      boolean isNew = tests.stream().noneMatch(other -> other.name().equals(test.name()));
      if (isNew) {
        tests.add(test);
      }
    }
    return tests;
  }

  private List<LocalDate> valid(String kind) {
    if (kind.equals("PASS_THROUGH") || !draw.oneIn(8)) {
      return List.of(LocalDate.MIN, LocalDate.MAX);
    }
    LocalDate day = draw.within(period);
    return draw.oneIn(2) ? List.of(LocalDate.MIN, day) : List.of(day, LocalDate.MAX);
  }

  private PlainTerms terms(String code, String kind, List<String> base) {
    boolean isTime = List.of("FIXED", "UNIT", "DEMAND").contains(kind);
    boolean isUse = List.of("FLAT", "BLOCK", "STEP", "BUDGET").contains(kind);
    boolean isOff = kind.endsWith("_OFF");
    boolean hasUnits = kind.equals("DEMAND") || (isOff && !code.equals("senior"));
    boolean hasCap = isUse && draw.oneIn(5);
    boolean isByName = hasCap && draw.oneIn(2);
    Optional<BigDecimal> units =
        (hasUnits && draw.oneIn(2)) || (hasCap && !isByName)
            ? Optional.of(draw.decimal(20, 1))
            : Optional.empty();
    return new PlainTerms(
        isTime ? draw.pick(List.of("PERIOD", "PERIOD", "PERIOD", "MONTH", "DAY")) : "PERIOD",
        !draw.oneIn(3),
        percent(code, kind),
        base,
        code.equals("senior") ? 1 : 0,
        (isOff && draw.oneIn(4)) || (draw.oneIn(2) && (kind.equals("NET") || kind.equals("TOU"))),
        isOff && draw.oneIn(4) ? Optional.of(draw.decimal(20, 2)) : Optional.empty(),
        units,
        isByName ? "winter_average" : "",
        kind.equals("BUDGET") ? formulas.allotments() : List.of(),
        kind.equals("BUDGET") && draw.oneIn(2)
            ? draw.pick(List.of("FLOOR", "HALF_UP", "HALF_EVEN", "CEILING"))
            : "");
  }

  private BigDecimal percent(String code, String kind) {
    return switch (kind) {
      case "DEMAND" -> draw.oneIn(3) ? BigDecimal.ZERO : new BigDecimal(50 + draw.below(50));
      case "FIXED" -> draw.oneIn(2) ? WHOLE : new BigDecimal(draw.below(100));
      default -> code.equals("sewer") ? new BigDecimal(50 + draw.below(50)) : WHOLE;
    };
  }
}
