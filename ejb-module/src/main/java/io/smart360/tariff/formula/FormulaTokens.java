package io.smart360.tariff.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a formula, read one after the other. */
final class FormulaTokens {

  private static final int MOST_CHARACTERS = 10_000;
  private static final int MOST_DIGITS = 30;
  private static final String END = "";
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)"
              + "|([A-Za-z_][A-Za-z0-9_.]*)"
              + "|\"([^\"]*)\""
              + "|(<=|>=|<>|!=|==|[-+*/^()<>=,%]))");

  private record Token(int place, String text, Kind kind) {}

  private enum Kind {
    NUMBER,
    NAME,
    TEXT,
    SIGN,
    END
  }

  private final String formula;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  FormulaTokens(String formula) {
    this.formula = formula;
    if (formula.length() > MOST_CHARACTERS) {
      throw new InvalidFormula(
          "a formula of " + formula.length() + " characters",
          "write at most " + MOST_CHARACTERS + ", and name its parts");
    }
    Matcher matcher = TOKEN.matcher(formula);
    int end = formula.stripTrailing().length();
    int place = 0;
    while (place < end) {
      if (!matcher.region(place, end).lookingAt()) {
        throw new InvalidFormula(
            "'" + formula.substring(place).strip().charAt(0) + "' at " + (place + 1),
            "write numbers, names, + - * / ^ ( ) and the functions");
      }
      tokens.add(token(matcher, place));
      place = matcher.end();
    }
    tokens.add(new Token(end, END, Kind.END));
  }

  private static Token token(Matcher matcher, int place) {
    if (matcher.group(1) != null) {
      return new Token(place, matcher.group(1), Kind.NUMBER);
    }
    if (matcher.group(2) != null) {
      return new Token(place, matcher.group(2), Kind.NAME);
    }
    return matcher.group(3) != null
        ? new Token(place, matcher.group(3), Kind.TEXT)
        : new Token(place, matcher.group(4), Kind.SIGN);
  }

  boolean isAtEnd() {
    return is(Kind.END);
  }

  boolean isNumber() {
    return is(Kind.NUMBER);
  }

  boolean isName() {
    return is(Kind.NAME);
  }

  boolean isText() {
    return is(Kind.TEXT);
  }

  /** The word at hand; empty at the end. */
  String peek() {
    return tokens.get(position).text();
  }

  String next() {
    return tokens.get(position++).text();
  }

  /** The text in quotes at hand. */
  String text() {
    return next();
  }

  BigDecimal number() {
    if (peek().length() > MOST_DIGITS) {
      throw fault("a number of " + peek().length() + " digits", "write at most " + MOST_DIGITS);
    }
    return new BigDecimal(next());
  }

  /** Takes a sign if it is at hand. */
  boolean accept(String sign) {
    boolean isThere = is(Kind.SIGN) && peek().equals(sign);
    position += isThere ? 1 : 0;
    return isThere;
  }

  void require(String sign) {
    if (!accept(sign)) {
      throw fault("'" + sign + "' is missing", "add it");
    }
  }

  InvalidFormula fault(String wrong, String right) {
    return new InvalidFormula(
        wrong + " at " + (tokens.get(position).place() + 1) + " of '" + shortened() + "'", right);
  }

  private String shortened() {
    return formula.length() > 80 ? formula.substring(0, 77) + "..." : formula;
  }

  private boolean is(Kind kind) {
    return tokens.get(position).kind() == kind;
  }
}
