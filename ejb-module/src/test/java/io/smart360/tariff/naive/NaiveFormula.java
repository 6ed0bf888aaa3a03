package io.smart360.tariff.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Computes a formula while it reads it, letter by letter. */
final class NaiveFormula {

  private final String text;
  private final NaiveFigures figures;
  private int at;
  private int skipping;

  private NaiveFormula(String text, NaiveFigures figures) {
    this.text = text.replace(" ", "");
    this.figures = figures;
  }

  static Fraction value(String text, NaiveFigures figures) {
    NaiveFormula formula = new NaiveFormula(text, figures);
    Fraction value = formula.comparison();
    if (formula.at < formula.text.length()) {
      throw new IllegalStateException(text + " at " + formula.at);
    }
    return value;
  }

  private Fraction comparison() {
    int start = at;
    Fraction left = sum();
    for (String sign : List.of("<=", ">=", "<>", "=", "<", ">")) {
      if (accept(sign)) {
        if (text.charAt(at) == '"') {
          String name = text.substring(start, at - sign.length());
          boolean isSame = figures.text(name).equals(quoted());
          return Fraction.of(isSame == sign.equals("=") ? 1 : 0);
        }
        return Fraction.of(holds(sign, left.minus(sum()).sign()) ? 1 : 0);
      }
    }
    return left;
  }

  private static boolean holds(String sign, int order) {
    return switch (sign) {
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      case "<>" -> order != 0;
      case "=" -> order == 0;
      case "<" -> order < 0;
      default -> order > 0;
    };
  }

  private Fraction sum() {
    Fraction sum = product();
    while (true) {
      if (accept("+")) {
        sum = sum.plus(product()).digits();
      } else if (accept("-")) {
        sum = sum.minus(product()).digits();
      } else {
        return sum;
      }
    }
  }

  private Fraction product() {
    Fraction product = power();
    while (true) {
      if (accept("*")) {
        product = product.times(power()).digits();
      } else if (accept("/")) {
        product = over(product, power());
      } else {
        return product;
      }
    }
  }

  private Fraction over(Fraction product, Fraction divisor) {
    if (skipping > 0) {
      return product;
    }
    if (divisor.sign() == 0) {
      throw new NaiveRefusal("BX-E22");
    }
    return product.over(divisor).digits();
  }

  private Fraction power() {
    if (accept("-")) {
      return Fraction.ZERO.minus(power());
    }
    Fraction base = hundredths();
    if (!accept("^")) {
      return base;
    }
    Fraction power = Fraction.of(1);
    for (int times = Integer.parseInt(letters("0123456789")); times > 0; times--) {
      power = power.times(base);
    }
    return power.digits();
  }

  private Fraction hundredths() {
    Fraction figure = figure();
    while (accept("%")) {
      figure = figure.over(100);
    }
    return figure;
  }

  private Fraction figure() {
    if (accept("(")) {
      Fraction inner = comparison();
      require(")");
      return inner;
    }
    if (Character.isDigit(text.charAt(at))) {
      return Fraction.of(new BigDecimal(letters("0123456789.")));
    }
    String name = letters("abcdefghijklmnopqrstuvwxyz_0123456789");
    if (accept("(")) {
      return name.equals("if") ? choice() : called(name);
    }
    boolean isText =
        at < text.length() && (text.startsWith("=\"", at) || text.startsWith("<>\"", at));
    return skipping > 0 || isText ? Fraction.ZERO : figures.number(name);
  }

  /** What is not chosen is read, but not computed. */
  private Fraction choice() {
    boolean holds = comparison().sign() != 0;
    require(",");
    skipping += holds ? 0 : 1;
    Fraction one = comparison();
    skipping += holds ? 1 : -1;
    require(",");
    Fraction other = comparison();
    skipping -= holds ? 1 : 0;
    require(")");
    return holds ? one : other;
  }

  private Fraction called(String name) {
    List<Fraction> figuresOf = new ArrayList<>();
    do {
      figuresOf.add(comparison());
    } while (accept(","));
    require(")");
    Fraction first = figuresOf.get(0);
    return switch (name) {
      case "floor" -> first.floor(0);
      case "ceil" -> first.rounded(0, "CEILING");
      case "round" -> first.rounded(figuresOf.size() == 1 ? 0 : figuresOf.get(1).top().intValue());
      case "min" -> figuresOf.stream().reduce(first, Fraction::least);
      case "max" -> figuresOf.stream().reduce(first, Fraction::most);
      default -> throw new IllegalStateException(name);
    };
  }

  private String quoted() {
    int end = text.indexOf('"', at + 1);
    String quoted = text.substring(at + 1, end);
    at = end + 1;
    return quoted;
  }

  private String letters(String allowed) {
    int start = at;
    while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean accept(String sign) {
    boolean isThere = text.startsWith(sign, at);
    at += isThere ? sign.length() : 0;
    return isThere;
  }

  private void require(String sign) {
    if (!accept(sign)) {
      throw new IllegalStateException(sign + " at " + at + " of " + text);
    }
  }
}
