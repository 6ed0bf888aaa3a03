package io.smart360.tariff.file;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.FormulaCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.PassThroughCharge;
import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.charge.UnitCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a component is computed. */
final class ChargeReader {

  static final String WINTER_AVERAGE = "winter-average";

  /** How the file writes what is neither yes nor no. */
  static final Map<Proration, String> PRORATION =
      Map.of(Proration.NEVER, "never", Proration.ALWAYS_BY_DAYS, "always");

  private final Section section;
  private final Entry place;
  private final String bucket;

  ChargeReader(Section section) {
    this(section, QuantityRule.ALL);
  }

  /** Reads a charge that is on the use of a bucket unless it says otherwise. */
  ChargeReader(Section section, String bucket) {
    this.section = section;
    this.place = section.place();
    this.bucket = bucket;
  }

  Charge read(ChargeKind kind) {
    return switch (kind) {
      case FIXED -> fixed();
      case FLAT -> flat();
      case BLOCK -> block();
      case STEP -> step();
      case SEASONAL -> seasonal();
      case MINIMUM -> minimum();
      case PERCENT -> percent();
      case UNIT -> unit();
      case DISCOUNT -> discount();
      case BUDGET -> budget();
      case FORMULA -> new FormulaCharge(FormulaReader.table(section.required("amount")));
      case VARIANT -> variant();
      case TOU -> new PowerReader(section).timeOfUse();
      case DEMAND -> new PowerReader(section).demand();
      case ALLOWANCE -> new CreditReader(section).allowance();
      case PASS_THROUGH -> new PassThroughCharge();
      case NET -> new CreditReader(section).net();
    };
  }

  private Charge fixed() {
    ValueTable<BigDecimal> amount = Tables.rates(section.required("amount"));
    BigDecimal disconnected =
        section.or(
            "while-disconnected",
            FixedCharge.FULL,
            entry -> entry.decimal(Tables.PERCENT_DECIMALS));
    Per per = per(section);
    Proration proration = proration();
    return place.make(() -> new FixedCharge(amount, per, proration, disconnected));
  }

  private Charge flat() {
    QuantityRule quantity = quantity();
    ValueTable<BigDecimal> rate = Tables.rates(section.required("rate"));
    return place.make(() -> new FlatCharge(quantity, rate));
  }

  private Charge block() {
    QuantityRule quantity = quantity();
    TierTable tiers = new TierReader(section).read();
    return new BlockCharge(quantity, tiers);
  }

  private Charge step() {
    QuantityRule quantity = quantity();
    TierTable tiers = new TierReader(section).read();
    return new StepCharge(quantity, tiers);
  }

  private Charge seasonal() {
    Map<String, Charge> bySeason = new LinkedHashMap<>();
    section
        .required("seasons")
        .section()
        .each((season, entry) -> bySeason.put(season, inner(entry)));
    return place.make(() -> new SeasonalCharge(bySeason));
  }

  private Charge budget() {
    QuantityRule quantity = quantity();
    BudgetCharge.Budget budget = FormulaReader.budget(section);
    Entry entry = section.required("prices");
    ValueTable<List<BigDecimal>> prices = Tables.table(entry, TierReader::prices);
    return entry.make(() -> new BudgetCharge(quantity, budget, prices));
  }

  private Charge variant() {
    String dimension = section.required("by").text();
    Map<String, Charge> byValue = new LinkedHashMap<>();
    section.required("charges").section().each((value, entry) -> byValue.put(value, inner(entry)));
    return place.make(() -> new VariantCharge(dimension, byValue));
  }

  /** A charge that is one of several of a component. */
  private static Charge inner(Entry entry) {
    Section ofSeason = entry.section();
    ChargeKind kind = ofSeason.required("type").one(ChargeKind.class);
    Charge charge = new ChargeReader(ofSeason).read(kind);
    ofSeason.close();
    return charge;
  }

  private Charge minimum() {
    ChargeBase base = base();
    ValueTable<BigDecimal> amount = Tables.rates(section.required("amount"));
    Proration proration = proration();
    return place.make(() -> new MinimumCharge(base, amount, proration));
  }

  private Charge percent() {
    ChargeBase base = base();
    ValueTable<BigDecimal> percent = Tables.percents(section.required("percent"));
    RoundingMode rounding =
        section.or("round", RoundingMode.HALF_UP, entry -> entry.one(RoundingMode.class));
    return place.make(() -> new PercentCharge(base, percent, rounding));
  }

  private Charge unit() {
    String count = section.required("count").text();
    ValueTable<BigDecimal> rate = Tables.rates(section.required("rate"));
    Per per = per(section);
    Proration proration = proration();
    return place.make(() -> new UnitCharge(count, rate, per, proration));
  }

  private Charge discount() {
    ChargeBase base = base();
    DiscountCharge.Relief relief = relief();
    Optional<ValueTable<BigDecimal>> first = section.optional("first").map(Tables::quantities);
    int priority = section.or("priority", 1, Entry::whole);
    DiscountCharge.Stacking stacking =
        section.or(
            "stackable",
            DiscountCharge.Stacking.STACKABLE,
            entry ->
                entry.choice(DiscountCharge.Stacking.STACKABLE, DiscountCharge.Stacking.ALONE));
    Optional<BigDecimal> cap =
        section.optional("at-most").map(entry -> entry.decimal(Tables.RATE_DECIMALS));
    return place.make(() -> new DiscountCharge(base, relief, first, priority, stacking, cap));
  }

  private DiscountCharge.Relief relief() {
    if (section.has("percent") == section.has("amount")) {
      throw place.fault("a discount needs a percentage or an amount", "give one of the two");
    }
    if (section.has("percent")) {
      ValueTable<BigDecimal> percent = Tables.percents(section.required("percent"));
      return place.make(() -> new DiscountCharge.PercentOff(percent));
    }
    ValueTable<BigDecimal> amount = Tables.rates(section.required("amount"));
    Proration proration = proration();
    return place.make(() -> new DiscountCharge.AmountOff(amount, proration));
  }

  static Per per(Section section) {
    return section.or("per", Per.PERIOD, entry -> entry.one(Per.class));
  }

  private Proration proration() {
    return proration(section);
  }

  static Proration proration(Section section) {
    return section.or("prorate", Proration.BY_DAYS, ChargeReader::proration);
  }

  private static Proration proration(Entry entry) {
    for (Map.Entry<Proration, String> written : PRORATION.entrySet()) {
      if (written.getValue().equals(entry.text())) {
        return written.getKey();
      }
    }
    return entry.choice(Proration.BY_DAYS, Proration.WHOLE_AT_MOVE);
  }

  private QuantityRule quantity() {
    return section.or("quantity", QuantityRule.ofBucket(bucket), this::quantity);
  }

  private QuantityRule quantity(Entry entry) {
    Section rule = entry.section();
    String named = rule.or("bucket", bucket, Entry::text);
    ValueTable<BigDecimal> percent =
        rule.or("percent", QuantityRule.WHOLE_USE.percent(), Tables::percents);
    Optional<QuantityRule.Cap> cap = rule.optional("at-most").map(ChargeReader::cap);
    rule.close();
    return entry.make(() -> new QuantityRule(named, percent, cap));
  }

  private static QuantityRule.Cap cap(Entry entry) {
    if (!entry.isSection()) {
      return new QuantityRule.CapQuantity(Tables.quantities(entry));
    }
    Section section = entry.section();
    if (section.has("characteristic")) {
      String name = section.required("characteristic").text();
      section.close();
      return new QuantityRule.CapCharacteristic(name);
    }
    if (section.has(WINTER_AVERAGE)) {
      QuantityRule.Cap winter = winterAverage(section.required(WINTER_AVERAGE));
      section.close();
      return winter;
    }
    return new QuantityRule.CapQuantity(Tables.quantities(entry));
  }

  private static QuantityRule.Cap winterAverage(Entry entry) {
    Section winter = entry.section();
    List<Month> months =
        winter.or(
            "months",
            QuantityRule.CapWinterAverage.USUAL_MONTHS,
            list -> list.items(ChargeReader::month));
    Optional<BigDecimal> normalDays =
        winter.optional("normal-days").map(days -> days.decimal(Tables.QUANTITY_DECIMALS));
    winter.close();
    return entry.make(() -> new QuantityRule.CapWinterAverage(months, normalDays));
  }

  private static Month month(Entry entry) {
    int number = entry.whole();
    if (number < 1 || number > Month.values().length) {
      throw entry.fault("month " + number, "give 1 to 12");
    }
    return Month.of(number);
  }

  private ChargeBase base() {
    return base(section.required("of"));
  }

  /** The lines that something refers to. */
  static ChargeBase base(Entry of) {
    if (of.isText()) {
      return new ChargeBase.Lines(of.one(ChargeBase.Scope.class));
    }
    return of.make(() -> new ChargeBase.Components(of.items(ChargeReader::lines)));
  }

  private static ChargeBase.ComponentLines lines(Entry entry) {
    if (entry.isText()) {
      return entry.make(() -> ChargeBase.ComponentLines.of(entry.text()));
    }
    Section named = entry.section();
    String component = named.required("component").text();
    int tier = named.required("tier").whole();
    named.close();
    return entry.make(() -> new ChargeBase.ComponentLines(component, tier));
  }
}
