package io.smart360.tariff.naive;

import java.util.ArrayList;
import java.util.List;

/** Formulas drawn by their grammar, so that what binds closer is left without brackets. */
final class RandomFormulas {

  static final List<String> FIGURES =
      List.of(
          "usage",
          "usage_ccf",
          "usage_kgal",
          "usage_m3",
          "days",
          "days_in_period",
          "household",
          "area",
          "winter_average",
          "demand_kw",
          "factor",
          "zone_price",
          "indoor");
  private static final List<String> TESTS =
      List.of(
          "usage > 20",
          "household <= 3",
          "days = days_in_period",
          "area <> 500",
          "season = \"summer\"",
          "zone <> \"B\"",
          "class = \"SHOP\"");

  private final Draw draw;

  RandomFormulas(Draw draw) {
    this.draw = draw;
  }

  /** An amount by use, time, characteristics and the components named. */
  String amount(List<String> components) {
    List<String> names = new ArrayList<>(FIGURES);
    names.addAll(components);
    names.addAll(components);
    return sum(names, 3);
  }

  /** A quantity that is free. */
  String allowance() {
    return switch (draw.below(5)) {
      case 0 -> draw.decimal(15, 1).toPlainString();
      case 1 -> "household * " + draw.decimal(4, 2);
      case 2 -> "usage * 10%";
      case 3 -> "max(0, usage - winter_average)";
      default -> "2 * days / 7";
    };
  }

  /** What a customer is allotted. */
  List<String> allotments() {
    return switch (draw.below(3)) {
      case 0 -> List.of("indoor");
      case 1 -> List.of("indoor", "outdoor");
      default -> List.of("household * days / 9", "outdoor");
    };
  }

  /** The limit of a budget. */
  String limit(List<String> allotments) {
    return switch (draw.below(5)) {
      case 0 -> draw.decimal(30, 1).toPlainString();
      case 1 -> draw.pick(allotments);
      case 2 -> "budget * 1.2 + 1";
      case 3 -> allotments.get(0) + " + 3";
      default -> draw.pick(List.of("50%", "100%", "125%", "150%"));
    };
  }

  private String sum(List<String> names, int depth) {
    String sum = product(names, depth);
    while (draw.oneIn(3)) {
      sum += draw.pick(List.of(" + ", " - ", "+", "-")) + product(names, depth);
    }
    return sum;
  }

  private String product(List<String> names, int depth) {
    String product = power(names, depth);
    if (draw.oneIn(3)) {
      product += " * " + power(names, depth);
    }
    if (draw.oneIn(4)) {
      product += " / " + divisor(names);
    }
    return product;
  }

  private String divisor(List<String> names) {
    return switch (draw.below(12)) {
      case 0 -> draw.pick(names);
      case 1 -> "(household - 3)";
      case 2 -> "days";
      case 3 -> "(1 + usage)";
      default -> Integer.toString(1 + draw.below(99));
    };
  }

  private String power(List<String> names, int depth) {
    if (draw.oneIn(12)) {
      return "-" + figure(names, depth);
    }
    return draw.oneIn(12) ? draw.pick(names) + " ^ 2" : figure(names, depth);
  }

  private String figure(List<String> names, int depth) {
    if (depth == 0 || draw.oneIn(2)) {
      return draw.oneIn(3) ? number() : draw.pick(names);
    }
    String inner = sum(names, depth - 1);
    return switch (draw.below(8)) {
      case 0 -> "min(" + inner + ", " + sum(names, depth - 1) + ")";
      case 1 -> "max(" + inner + ", " + number() + ", " + draw.pick(names) + ")";
      case 2 -> "round(" + inner + ", " + draw.below(5) + ")";
      case 3 -> draw.pick(List.of("floor(", "ceil(", "round(")) + inner + ")";
      case 4, 5 -> "if(" + draw.pick(TESTS) + ", " + inner + ", " + sum(names, depth - 1) + ")";
      default -> "(" + inner + ")";
    };
  }

  private String number() {
    return switch (draw.below(4)) {
      case 0 -> draw.below(40) + "%";
      case 1 -> Integer.toString(draw.below(20));
      default -> draw.decimal(9, 3).toPlainString();
    };
  }
}
