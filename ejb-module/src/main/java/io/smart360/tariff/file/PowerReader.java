package io.smart360.tariff.file;

import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the charges of electricity tariffs: time of use and demand. */
final class PowerReader {

  private final Section section;

  PowerReader(Section section) {
    this.section = section;
  }

  Charge timeOfUse() {
    String calendar = section.or("calendar", TouCharge.NO_CALENDAR, Entry::text);
    TouCharge.Tiers tiers =
        section.or("tier-use", TouCharge.Tiers.OWN, entry -> entry.one(TouCharge.Tiers.class));
    Map<String, Charge> byBucket = new LinkedHashMap<>();
    section
        .required("buckets")
        .section()
        .each((bucket, entry) -> byBucket.put(bucket, ofBucket(bucket, entry)));
    return section.place().make(() -> new TouCharge(calendar, tiers, byBucket));
  }

  Charge demand() {
    Entry unit = section.required("unit");
    String calendar = section.or("calendar", TouCharge.NO_CALENDAR, Entry::text);
    String bucket = section.or("bucket", QuantityRule.ALL, Entry::text);
    var ratchet = section.optional("ratchet").map(PowerReader::ratchet);
    var minimum = section.optional("minimum").map(Tables::quantities);
    TierTable tiers =
        section.has("rate")
            ? TierTable.flat(Tables.rates(section.required("rate")))
            : new TierReader(section).read();
    Per per = ChargeReader.per(section);
    Proration proration = ChargeReader.proration(section);
    return section
        .place()
        .make(
            () ->
                new DemandCharge(
                    unit.text(),
                    calendar,
                    new DemandCharge.BilledDemand(bucket, ratchet, minimum),
                    tiers,
                    per,
                    proration));
  }

  private static DemandCharge.Ratchet ratchet(Entry entry) {
    Section section = entry.section();
    var percent = Tables.percents(section.required("percent"));
    int months = section.required("months").whole();
    section.close();
    return entry.make(() -> new DemandCharge.Ratchet(percent, months));
  }

  /** The charge of a bucket: FLAT where it has a rate and BLOCK where not, unless it says. */
  private static Charge ofBucket(String bucket, Entry entry) {
    Section section = entry.section();
    ChargeKind usual = section.has("rate") ? ChargeKind.FLAT : ChargeKind.BLOCK;
    ChargeKind kind = section.or("type", usual, type -> type.one(ChargeKind.class));
    Charge charge = new ChargeReader(section, bucket).read(kind);
    section.close();
    return charge;
  }
}
