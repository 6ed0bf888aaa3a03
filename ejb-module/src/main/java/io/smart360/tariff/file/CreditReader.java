package io.smart360.tariff.file;

import io.smart360.tariff.charge.AllowanceCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.util.List;
import java.util.Optional;

/** Reads what is taken off use, and credits for energy received. */
final class CreditReader {

  private final Section section;

  CreditReader(Section section) {
    this.section = section;
  }

  Charge allowance() {
    var quantity = FormulaReader.table(section.required("quantity"));
    List<String> components = section.or("of", List.of(), list -> list.items(Entry::text));
    return section.place().make(() -> new AllowanceCharge(quantity, components));
  }

  Charge net() {
    String bucket = section.or("bucket", QuantityRule.ALL, Entry::text);
    var rate = Tables.rates(section.required("rate"));
    NetCharge.Surplus surplus =
        section.or(
            "surplus", NetCharge.Surplus.LAPSES, entry -> entry.one(NetCharge.Surplus.class));
    Optional<ChargeBase> limit = section.optional("at-most").map(ChargeReader::base);
    return section.place().make(() -> new NetCharge(bucket, rate, surplus, limit));
  }
}
