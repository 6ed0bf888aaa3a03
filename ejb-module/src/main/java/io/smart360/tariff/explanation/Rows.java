package io.smart360.tariff.explanation;

import io.smart360.shared.Sentence;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.derivation.Figure;
import io.smart360.tariff.derivation.LineSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Collects the rows of an explanation. */
final class Rows {

  private final List<Explanation.Row> rows = new ArrayList<>();

  /** Begins with the days of the line and the table keys that chose its figures. */
  static Rows of(LineSource source) {
    Rows rows = new Rows();
    rows.add(
        "days",
        new Sentence(
            "value.days",
            Map.of(
                "from", source.days().start(),
                "until", source.days().lastDay(),
                "days", source.days().days())));
    if (!source.key().isEmpty()) {
      rows.add("key", text(source.key()));
    }
    return rows;
  }

  Rows add(String name, Sentence value) {
    rows.add(new Explanation.Row(new Sentence("row." + name), value));
    return this;
  }

  Rows number(String name, BigDecimal number) {
    return add(name, number(number));
  }

  Rows quantity(String name, BigDecimal quantity, String unit) {
    return add(name, new Sentence("value.quantity", Map.of("number", quantity, "unit", unit)));
  }

  /** The lines that an amount is taken of, as the reader calls them. */
  Rows base(List<BaseShare> shares, IntFunction<String> lineNames) {
    for (BaseShare share : shares) {
      String name = lineNames.apply(share.line());
      add("base", new Sentence("value.base", Map.of("line", name, "amount", share.amount())));
    }
    return this;
  }

  /** Figures under their own names, each with the formula it was computed by. */
  Rows figures(List<Figure> figures) {
    for (Figure figure : figures) {
      Sentence value =
          figure
              .formula()
              .map(
                  formula ->
                      new Sentence(
                          "value.computed",
                          Map.of("formula", formula.toString(), "value", figure.value())))
              .orElseGet(() -> text(figure.value()));
      rows.add(new Explanation.Row(named(figure.name()), value));
    }
    return this;
  }

  /** Ends with the exact product, the rest it takes, and the amount. */
  List<Explanation.Row> upTo(Derivation derivation, BigDecimal rest) {
    if (rest.signum() == 0) {
      number("exact", derivation.exact());
    } else {
      money("rest", rest);
    }
    return money("amount", derivation.amount()).rows;
  }

  Rows money(String name, BigDecimal amount) {
    return add(name, new Sentence("value.money", Map.of("amount", amount)));
  }

  static Sentence number(BigDecimal number) {
    return new Sentence("value.number", Map.of("number", number));
  }

  static Sentence text(String text) {
    return new Sentence("value.text", Map.of("text", text));
  }

  /** A name that the tariff gives stands as it is. */
  static Sentence named(String name) {
    return new Sentence("row.named", Map.of("name", name));
  }
}
