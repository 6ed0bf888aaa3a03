package io.smart360.tariff.rating;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.ChargeBase.ComponentLines;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Components of tariffs as tests state them. */
final class Charges {

  static final String STANDARD = "STANDARD";

  private Charges() {}

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  static ValueTable<BigDecimal> price(String text) {
    return ValueTable.of(number(text));
  }

  static List<BigDecimal> numbers(String spaced) {
    return spaced.isBlank()
        ? List.of()
        : Arrays.stream(spaced.trim().split(" +")).map(BigDecimal::new).toList();
  }

  static ChargeHeading heading(String code, ChargeType type, ServiceKind service, String gl) {
    return new ChargeHeading(code, Label.of(code.replace('_', ' ')), type, service, gl, STANDARD);
  }

  static ChargeHeading water(String code, ChargeType type) {
    return heading(code, type, ServiceKind.WATER, type == ChargeType.FIXED ? "4100" : "4000");
  }

  static Component component(String code, ChargeType type, Charge charge) {
    return Component.of(water(code, type), charge);
  }

  static Component when(Condition condition, Component component) {
    return new Component(component.heading(), condition, Validity.ALWAYS, component.charge());
  }

  static Component fixed(String code, String amount) {
    return component(code, ChargeType.FIXED, FixedCharge.perPeriod(price(amount)));
  }

  static Component flat(String code, String rate) {
    return component(
        code, ChargeType.CONSUMPTION, new FlatCharge(QuantityRule.WHOLE_USE, price(rate)));
  }

  static Component block(String code, String limits, String prices) {
    return component(
        code,
        ChargeType.CONSUMPTION,
        new BlockCharge(QuantityRule.WHOLE_USE, TierTable.of(numbers(limits), numbers(prices))));
  }

  static ChargeBase linesOf(String... codes) {
    return new ChargeBase.Components(Stream.of(codes).map(ComponentLines::of).toList());
  }

  static Tax tax(String code, String percent, Tax.Levy levy) {
    return new Tax(
        heading(code, ChargeType.TAX, ServiceKind.WATER, "2100"),
        Set.of(STANDARD),
        List.of(new Tax.DatedRate(LocalDate.MIN, number(percent))),
        levy,
        Condition.ALWAYS,
        Tax.NOBODY);
  }

  static Tax tax(String code, String percent) {
    return tax(code, percent, Tax.Levy.USUAL);
  }

  static Component step(String code, String limits, String prices) {
    return component(
        code,
        ChargeType.CONSUMPTION,
        new StepCharge(QuantityRule.WHOLE_USE, TierTable.of(numbers(limits), numbers(prices))));
  }

  static Component minimum(String code, String amount, ChargeBase base) {
    return component(
        code, ChargeType.MINIMUM, new MinimumCharge(base, price(amount), Proration.BY_DAYS));
  }

  static Component percent(String code, String percent, String... of) {
    return component(code, ChargeType.SURCHARGE, new PercentCharge(linesOf(of), price(percent)));
  }

  static Component percentOff(String code, int priority, String percent, String... of) {
    return discount(code, priority, new DiscountCharge.PercentOff(price(percent)), of);
  }

  static Component amountOff(String code, int priority, String amount, String... of) {
    return discount(
        code, priority, new DiscountCharge.AmountOff(price(amount), Proration.BY_DAYS), of);
  }

  static Component discount(String code, int priority, DiscountCharge.Relief relief, String... of) {
    return component(
        code,
        ChargeType.DISCOUNT,
        new DiscountCharge(
            linesOf(of),
            relief,
            Optional.empty(),
            priority,
            DiscountCharge.Stacking.STACKABLE,
            Optional.empty()));
  }
}
