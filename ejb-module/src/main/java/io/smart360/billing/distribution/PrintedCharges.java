package io.smart360.billing.distribution;

import io.smart360.billing.document.BackPage.TariffRow;
import io.smart360.billing.document.BackPage.TariffTable;
import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.ServiceCharges;
import io.smart360.billing.document.ServiceCharges.ChargeLine;
import io.smart360.billing.document.ServiceCharges.Pricing;
import io.smart360.billing.document.TaxLine;
import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lines of a bill as they are printed: charges by service, taxes, and the prices used. */
final class PrintedCharges {

  private final List<LineRow> lines;
  private final BillFormat format;
  private final Currency currency;
  private final BillWords words;

  PrintedCharges(List<LineRow> lines, BillFormat format) {
    this.lines = lines;
    this.format = format;
    this.currency = format.money().currency();
    this.words = BillWords.in(format.language());
  }

  /** In the order of services; tiers of one charge share a line. */
  List<ServiceCharges> charges() {
    Map<String, List<LineRow>> byService =
        new TreeMap<>(Comparator.comparingInt(BillWords.SERVICES::indexOf));
    for (LineRow line : lines) {
      if (!line.isTax()) {
        byService.computeIfAbsent(line.service(), service -> new ArrayList<>()).add(line);
      }
    }
    return byService.entrySet().stream()
        .map(group -> new ServiceCharges(words.service(group.getKey()), rows(group.getValue())))
        .toList();
  }

  private List<ChargeLine> rows(List<LineRow> service) {
    List<List<LineRow>> charges = new ArrayList<>();
    for (LineRow line : service) {
      List<LineRow> last = charges.isEmpty() ? List.of() : charges.get(charges.size() - 1);
      if (!last.isEmpty() && line.isAnotherTierOf(last.get(0))) {
        last.add(line);
      } else {
        charges.add(new ArrayList<>(List.of(line)));
      }
    }
    return charges.stream().map(this::charge).toList();
  }

  private ChargeLine charge(List<LineRow> tiers) {
    Money amount =
        tiers.stream().map(line -> money(line.amount())).reduce(Money.zero(currency), Money::plus);
    List<Pricing> pricing =
        tiers.stream()
            .filter(line -> line.quantity().isPresent() && line.rate().isPresent())
            .map(this::pricing)
            .toList();
    return new ChargeLine(text(tiers.get(0)), pricing, amount);
  }

  private Pricing pricing(LineRow line) {
    BigDecimal quantity = line.quantity().orElseThrow();
    BigDecimal rate = line.rate().orElseThrow();
    return isPercentage(line)
        ? Pricing.percent(quantity, rate.movePointRight(2))
        : Pricing.price(quantity, line.unit(), rate);
  }

  private boolean isPercentage(LineRow line) {
    return line.unit().equals(currency.getCurrencyCode());
  }

  /** Names the days where the same charge stands on the bill more than once. */
  private String text(LineRow line) {
    long occurrences =
        lines.stream()
            .filter(other -> other.component().equals(line.component()))
            .map(LineRow::firstDay)
            .distinct()
            .count();
    if (occurrences < 2 || line.firstDay().isEmpty() || line.lastDay().isEmpty()) {
      return line.label();
    }
    DateTimeFormatter days = DateTimeFormatter.ofPattern(format.datePattern(), format.language());
    return words.words(
        "charge.days",
        line.label(),
        line.firstDay().get().format(days),
        line.lastDay().get().format(days));
  }

  /** One line a tax and rate, over all services of the bill. */
  List<TaxLine> taxes() {
    Map<String, List<LineRow>> byTax = new LinkedHashMap<>();
    for (LineRow line : lines) {
      if (line.isTax()) {
        String key = line.label() + "|" + rate(line).stripTrailingZeros().toPlainString();
        byTax.computeIfAbsent(key, tax -> new ArrayList<>()).add(line);
      }
    }
    return byTax.values().stream().map(this::tax).toList();
  }

  private TaxLine tax(List<LineRow> sameTax) {
    BigDecimal base =
        sameTax.stream()
            .map(line -> line.quantity().orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal amount =
        sameTax.stream().map(LineRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new TaxLine(
        sameTax.get(0).label(),
        Money.rounded(base, currency, RoundingMode.HALF_UP),
        rate(sameTax.get(0)).movePointRight(2),
        money(amount));
  }

  /** The prices the bill was made with, by tariff version. */
  List<TariffTable> prices() {
    Map<LineRow.TariffUsed, Set<TariffRow>> byTariff = new LinkedHashMap<>();
    for (LineRow line : lines) {
      if (!line.isTax() && line.rate().isPresent() && !isPercentage(line)) {
        String text =
            line.tier() == 0
                ? line.label()
                : words.words("charge.tier", line.label(), Integer.toString(line.tier()));
        byTariff
            .computeIfAbsent(line.tariff(), tariff -> new LinkedHashSet<>())
            .add(new TariffRow(text, line.unit(), rate(line).stripTrailingZeros()));
      }
    }
    return byTariff.entrySet().stream()
        .map(
            tariff ->
                new TariffTable(
                    words.words(
                        "tariff",
                        tariff.getKey().name(),
                        Integer.toString(tariff.getKey().version())),
                    List.copyOf(tariff.getValue())))
        .toList();
  }

  private static BigDecimal rate(LineRow line) {
    return line.rate().orElse(BigDecimal.ZERO);
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency, RoundingMode.UNNECESSARY);
  }
}
