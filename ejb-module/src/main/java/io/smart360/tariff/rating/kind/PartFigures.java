package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.Figure;
import io.smart360.tariff.derivation.UseShare;
import io.smart360.tariff.formula.Figures;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.LineBase;
import io.smart360.tariff.rating.segment.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the names of a formula stand for on the days of a part (BX-RATE-R10): a definition of the
 * tariff, a component computed before, use and days, or what is known of the account, in this
 * order. Remembers every figure asked for, each after those it was computed from.
 */
final class PartFigures implements Figures {

  /** Plain decimals: an exponent could stand for more digits than the memory holds. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,80})?");

  private static final String USAGE = "usage";
  private static final String DAYS = "days";
  private static final String DAYS_IN_PERIOD = "days_in_period";
  private static final Map<String, RateUnit> USAGE_IN =
      Map.of(
          "usage_ccf", RateUnit.of("CCF"),
          "usage_kgal", RateUnit.of("kgal"),
          "usage_gal", RateUnit.of("gal"),
          "usage_m3", RateUnit.of("m3"),
          "usage_kl", RateUnit.of("kL"),
          "usage_kwh", RateUnit.of("kWh"),
          "usage_therm", RateUnit.of("therm"));

  private static final Map<String, RateUnit> LOAD_IN =
      Map.of("demand_kw", RateUnit.of("kW"), "demand_kva", RateUnit.of("kVA"));

  private final Part part;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, BigDecimal> numbers = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  PartFigures(Part part) {
    this.part = part;
  }

  /** All figures that were asked for. */
  List<Figure> figures() {
    return new ArrayList<>(figures.values());
  }

  @Override
  public BigDecimal number(String name) {
    BigDecimal number = numbers.get(name);
    if (number == null) {
      number = exactNumber(name, text(name));
      numbers.put(name, number);
    }
    return number;
  }

  @Override
  public String text(String name) {
    Figure known = figures.get(name);
    if (known == null) {
      known = figure(name);
      figures.put(name, known);
    }
    return known.value();
  }

  private BigDecimal exactNumber(String name, String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw RatingRefusal.notNumber(part.code(), name, value);
    }
    return new BigDecimal(value);
  }

  private Figure figure(String name) {
    Optional<ValueTable<Formula>> definition = part.sheet().definitionOf(name);
    if (definition.isPresent()) {
      return defined(name, definition.get());
    }
    if (part.sheet().component(name).isPresent()) {
      return stated(name, chargedFor(name));
    }
    Characteristics.Value value = part.characteristic(name);
    if (!value.isNone()) {
      return new Figure(name, Optional.empty(), value.text());
    }
    return measured(name).orElseThrow(() -> RatingRefusal.noCharacteristic(part.code(), name));
  }

  private Figure defined(String name, ValueTable<Formula> table) {
    if (!underWay.add(name)) {
      throw RatingRefusal.formula(part.code(), "'" + name + "' is defined by itself");
    }
    Formula formula = part.value(table);
    BigDecimal value = formula.value(this);
    underWay.remove(name);
    numbers.put(name, value);
    return new Figure(name, Optional.of(formula), value.toPlainString());
  }

  /** What the lines of a component come to on the days of the part. */
  private BigDecimal chargedFor(String component) {
    ChargeBase lines = new ChargeBase.Components(List.of(ChargeBase.ComponentLines.of(component)));
    return BaseShare.sum(LineBase.of(part, lines));
  }

  private Optional<Figure> measured(String name) {
    if (name.equals(DAYS)) {
      return Optional.of(stated(name, BigDecimal.valueOf(part.length())));
    }
    if (name.equals(DAYS_IN_PERIOD)) {
      return Optional.of(stated(name, BigDecimal.valueOf(part.segment().length().days())));
    }
    if (name.equals(USAGE)) {
      return Optional.of(stated(name, use()));
    }
    if (LOAD_IN.containsKey(name)) {
      return MeasuredLoads.highest(part, QuantityRule.ALL, LOAD_IN.get(name))
          .map(highest -> stated(name, highest.load()));
    }
    RateUnit quoted = part.sheet().unit();
    RateUnit unit = USAGE_IN.get(name);
    return unit != null && quoted.convertsTo(unit)
        ? Optional.of(stated(name, quoted.convert(use(), unit)))
        : Optional.empty();
  }

  private BigDecimal use() {
    BigDecimal use = BigDecimal.ZERO;
    for (UseShare share : part.segment().use().sharesOf(part, QuantityRule.ALL)) {
      use = use.add(share.share());
    }
    return use;
  }

  private static Figure stated(String name, BigDecimal value) {
    return new Figure(name, Optional.empty(), value.toPlainString());
  }
}
