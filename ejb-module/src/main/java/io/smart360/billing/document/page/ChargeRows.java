package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.ServiceCharges;
import io.smart360.billing.document.ServiceCharges.ChargeLine;
import io.smart360.billing.document.ServiceCharges.Pricing;
import io.smart360.billing.document.ServiceCharges.RateKind;
import io.smart360.billing.document.TaxLine;
import io.smart360.billing.document.wording.BillTexts;
import io.smart360.billing.document.wording.Formats;
import io.smart360.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The charges of a bill as texts: each service with its lines, the taxes, the total. */
final class ChargeRows {

  /** Tiers that share a line. */
  private static final int MOST_ABREAST = 4;

  private final BillContent bill;
  private final BillTexts texts;
  private final Formats formats;

  ChargeRows(BillContent bill, Look look) {
    this.bill = bill;
    this.texts = look.wording();
    this.formats = look.formats();
  }

  /** What a row stands for. */
  enum Kind {
    SERVICE,
    LINE,
    TIER,
    TAX,
    TOTAL
  }

  /** One row; empty texts where a row has no quantity or rate. */
  record Row(Kind kind, String text, String quantity, String rate, String amount) {}

  /** Every line. */
  List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (ServiceCharges service : bill.charges()) {
      rows.add(service(service));
      service.lines().forEach(line -> addLine(rows, line));
    }
    addTaxesAndTotal(rows);
    return rows;
  }

  /**
   * Services with their subtotals, without their lines.
   *
   * @param most rows to show for services; further services share the last of them; without any row
   *     only the total is left
   */
  List<Row> byService(int most) {
    if (most < 1) {
      return List.of(total());
    }
    List<Row> rows = new ArrayList<>();
    List<ServiceCharges> services = bill.charges();
    int alone = services.size() <= most ? services.size() : most - 1;
    services.subList(0, alone).forEach(service -> rows.add(service(service)));
    if (alone < services.size()) {
      List<ServiceCharges> others = services.subList(alone, services.size());
      Money sum = others.stream().map(ServiceCharges::subtotal).reduce(Money::plus).orElseThrow();
      String text = texts.get("charges.others", String.valueOf(others.size()));
      rows.add(new Row(Kind.SERVICE, text, "", "", formats.amount(sum)));
    }
    addTaxesAndTotal(rows);
    return rows;
  }

  private void addTaxesAndTotal(List<Row> rows) {
    bill.taxes().forEach(tax -> rows.add(tax(tax)));
    rows.add(total());
  }

  private Row service(ServiceCharges service) {
    return new Row(Kind.SERVICE, service.service(), "", "", formats.amount(service.subtotal()));
  }

  /** One row; a row for each tier below it when there are too many to stand side by side. */
  private void addLine(List<Row> rows, ChargeLine line) {
    String amount = formats.amount(line.amount());
    List<Pricing> tiers = line.pricing();
    if (tiers.size() <= MOST_ABREAST) {
      rows.add(
          new Row(
              Kind.LINE,
              line.text(),
              joined(tiers, this::quantity),
              joined(tiers, this::rate),
              amount));
      return;
    }
    rows.add(new Row(Kind.LINE, line.text(), "", "", amount));
    for (int i = 0; i < tiers.size(); i++) {
      String text = texts.get("charges.tier", String.valueOf(i + 1));
      rows.add(new Row(Kind.TIER, text, quantity(tiers.get(i)), rate(tiers.get(i)), ""));
    }
  }

  private static String joined(List<Pricing> tiers, Function<Pricing, String> part) {
    String separator = tiers.size() > 1 ? "; " : "";
    return tiers.stream().map(part).collect(Collectors.joining(separator));
  }

  private String quantity(Pricing pricing) {
    String number =
        pricing.rateKind() == RateKind.PERCENT
            ? formats.decimal(pricing.quantity())
            : formats.quantity(pricing.quantity());
    String counted =
        pricing
            .outOf()
            .map(whole -> texts.get("charges.outOf", number, formats.quantity(whole)))
            .orElse(number);
    return pricing.unit().isEmpty() ? counted : counted + "\u00a0" + pricing.unit();
  }

  private String rate(Pricing pricing) {
    return pricing.rateKind() == RateKind.PERCENT
        ? formats.percent(pricing.rate())
        : formats.rate(pricing.rate());
  }

  private Row tax(TaxLine tax) {
    return new Row(
        Kind.TAX,
        tax.text(),
        formats.amount(tax.base()),
        formats.percent(tax.percent()),
        formats.amount(tax.amount()));
  }

  private Row total() {
    String text = texts.get("charges.total");
    return new Row(Kind.TOTAL, text, "", "", formats.amount(bill.totalCharges()));
  }
}
