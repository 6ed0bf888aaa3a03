package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of charges, with tables over one or several dimensions. */
final class RandomPrices {

  /** Figures of a charge that has none. */
  static final PlainPrice NONE =
      new PlainPrice(BigDecimal.ZERO, List.of(), List.of(BigDecimal.ZERO), List.of("0"));

  static final Map<String, List<String>> KEYS =
      Map.of(
          "meter_size", List.of("5/8\"", "1\"", "2\""),
          "zone", List.of("A", "B"),
          "class", List.of("HOME", "SHOP"),
          "season", List.of("summer", "winter"),
          "month", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"));

  private static final List<List<String>> DIMENSIONS =
      List.of(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of("meter_size"),
          List.of("zone"),
          List.of("season"),
          List.of("month"),
          List.of("zone", "meter_size"),
          List.of("season", "class", "zone"));

  private final Draw draw;
  private final RandomFormulas formulas;

  RandomPrices(Draw draw, RandomFormulas formulas) {
    this.draw = draw;
    this.formulas = formulas;
  }

  /** What figures depend on; large tables are of numbers only. */
  List<String> dimensions(String kind) {
    List<String> dimensions = draw.pick(DIMENSIONS);
    boolean isWritten = List.of("FORMULA", "BUDGET", "ALLOWANCE").contains(kind);
    return isWritten && keys(dimensions).size() > 6 ? List.of("zone") : dimensions;
  }

  /** All keys of some dimensions, joined. */
  static List<String> keys(List<String> dimensions) {
    List<String> keys = List.of("");
    for (String dimension : dimensions) {
      List<String> longer = new ArrayList<>();
      for (String key : keys) {
        KEYS.get(dimension).forEach(value -> longer.add(key.isEmpty() ? value : key + "|" + value));
      }
      keys = longer;
    }
    return keys;
  }

  /** A price for each key; sometimes one is missing. */
  Map<String, PlainPrice> table(
      String kind, List<String> dimensions, List<String> components, List<String> allotments) {
    List<String> keys = new ArrayList<>(keys(dimensions));
    boolean isSimple = List.of("FIXED", "FLAT", "BLOCK", "STEP").contains(kind);
    if (isSimple && keys.size() > 1 && draw.oneIn(40)) {
      keys.remove(draw.below(keys.size()));
    }
    Map<String, PlainPrice> prices = new LinkedHashMap<>();
    for (String key : keys) {
      prices.put(key, price(kind, components, allotments));
    }
    return prices;
  }

  private PlainPrice price(String kind, List<String> components, List<String> allotments) {
    List<BigDecimal> limits = new ArrayList<>();
    List<BigDecimal> prices = new ArrayList<>(List.of(draw.decimal(9, 4)));
    List<String> texts = new ArrayList<>();
    BigDecimal limit = BigDecimal.ZERO;
    while (!draw.oneIn(3) && limits.size() < 8) {
      limit = limit.add(draw.decimal(20, 2)).add(new BigDecimal("0.5"));
      limits.add(limit);
      prices.add(draw.decimal(9, 4));
      texts.add(kind.equals("BUDGET") ? formulas.limit(allotments) : "0");
    }
    List<String> formula =
        switch (kind) {
          case "FORMULA" -> List.of(formulas.amount(components));
          case "ALLOWANCE" -> List.of(formulas.allowance());
          case "BUDGET" -> texts;
          default -> List.of();
        };
    return new PlainPrice(amount(kind), limits, prices, formula);
  }

  private BigDecimal amount(String kind) {
    if (draw.oneIn(15)) {
      return BigDecimal.ZERO;
    }
    return switch (kind) {
      case "FLAT" -> draw.decimal(9, 4);
      case "NET" -> draw.decimal(3, 4);
      case "PERCENT", "PERCENT_OFF" -> draw.decimal(30, 2);
      default -> draw.decimal(40, 2);
    };
  }
}
