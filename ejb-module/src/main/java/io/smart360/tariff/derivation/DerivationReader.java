package io.smart360.tariff.derivation;

import io.smart360.shared.DateRange;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.json.JsonRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads one derivation back from its JSON text. */
final class DerivationReader {

  private final JsonRecord json;

  DerivationReader(String json) {
    this.json = JsonRecord.parse(json);
  }

  Derivation read() {
    String kind = json.text("kind");
    return switch (kind) {
      case "use" -> use();
      case "period" -> period();
      case "top-up" -> new TopUpDerivation(period(), base());
      case "share" -> share();
      case "formula" -> formula();
      case "net" -> net();
      case "passed-on" -> passedOn();
      case "demand" -> new DemandDerivation(period(), load(json.record("load")), tier());
      default -> throw new IllegalArgumentException("Unknown kind of derivation: " + kind);
    };
  }

  private UseDerivation use() {
    ChargedUse charged =
        new ChargedUse(
            uses(),
            json.optionalDecimal("allowance").orElse(BigDecimal.ZERO),
            json.optionalDecimal("percent").orElse(ChargedUse.WHOLE),
            json.optionalDecimal("cap"),
            json.has("winter") ? Optional.of(winter(json.record("winter"))) : Optional.empty(),
            json.decimal("charged"));
    return new UseDerivation(
        source(),
        charged,
        tier(),
        json.decimal("quantity"),
        json.decimal("rate"),
        json.has("budget") ? Optional.of(limits(json.record("budget"))) : Optional.empty(),
        rest(),
        decimals());
  }

  private static WinterUse winter(JsonRecord winter) {
    return new WinterUse(winter.decimal("use"), winter.whole("days"), winter.decimal("normalDays"));
  }

  private List<UseShare> uses() {
    return json.records("uses").stream().map(DerivationReader::useShare).toList();
  }

  private NetDerivation net() {
    return new NetDerivation(
        source(),
        new NetDerivation.Received(uses(), json.decimal("carried")),
        json.optionalDecimal("limit"),
        json.decimal("quantity"),
        json.decimal("rate"),
        rest(),
        decimals());
  }

  private PassedOnDerivation passedOn() {
    return new PassedOnDerivation(
        source(),
        json.decimal("charged"),
        LocalDate.parse(json.text("on")),
        json.text("reference"),
        rest(),
        decimals());
  }

  private Optional<TierFill> tier() {
    return json.has("tier") ? Optional.of(tier(json.record("tier"))) : Optional.empty();
  }

  private static BilledLoad load(JsonRecord load) {
    return new BilledLoad(
        load.text("unit"),
        load.decimal("measured"),
        load.numbers("readings"),
        load.has("ratchet") ? Optional.of(ratchet(load.record("ratchet"))) : Optional.empty(),
        load.optionalDecimal("minimum"),
        load.decimal("billed"));
  }

  private static BilledLoad.RatchetLoad ratchet(JsonRecord ratchet) {
    return new BilledLoad.RatchetLoad(
        ratchet.decimal("percent"),
        ratchet.whole("months"),
        ratchet.decimal("highest"),
        ratchet.decimal("load"));
  }

  private static BudgetLimits limits(JsonRecord budget) {
    return new BudgetLimits(
        figures(budget),
        formulas(budget, "terms"),
        formulas(budget, "limits"),
        budget.has("rounding")
            ? Optional.of(RoundingMode.valueOf(budget.text("rounding")))
            : Optional.empty());
  }

  private static List<Formula> formulas(JsonRecord record, String name) {
    return record.records(name).stream()
        .map(written -> Formula.parse(written.text("formula")))
        .toList();
  }

  private static List<Figure> figures(JsonRecord record) {
    return record.records("figures").stream()
        .map(
            figure ->
                new Figure(
                    figure.text("name"),
                    figure.has("formula")
                        ? Optional.of(Formula.parse(figure.text("formula")))
                        : Optional.empty(),
                    figure.text("value")))
        .toList();
  }

  private FormulaDerivation formula() {
    return new FormulaDerivation(
        source(), Formula.parse(json.text("formula")), figures(json), rest(), decimals());
  }

  private static UseShare useShare(JsonRecord share) {
    return new UseShare(
        share.decimal("use"),
        days(share),
        share.whole("days"),
        share.optionalDecimal("taken"),
        share.decimal("share"),
        share.numbers("readings"));
  }

  private static TierFill tier(JsonRecord tier) {
    LimitScale scale = tier.has("scale") ? scale(tier.record("scale")) : LimitScale.NONE;
    return new TierFill(
        tier.whole("number"),
        tier.has("mode") ? TierFill.Mode.valueOf(tier.text("mode")) : TierFill.Mode.FILLED,
        tier.decimal("over"),
        tier.optionalDecimal("upTo"),
        scale,
        tier.optionalDecimal("billedBefore").orElse(BigDecimal.ZERO),
        tier.optionalDecimal("package").orElse(BigDecimal.ONE));
  }

  private static LimitScale scale(JsonRecord scale) {
    return new LimitScale(
        Ratio.parse(scale.text("periods")),
        scale.optionalDecimal("normalDays"),
        scale.whole("segmentDays"),
        scale.whole("partDays"),
        scale.has("share") ? Ratio.parse(scale.text("share")) : Ratio.ONE);
  }

  private PeriodDerivation period() {
    return new PeriodDerivation(
        source(),
        json.decimal("count"),
        json.decimal("rate"),
        Ratio.parse(json.text("periods")),
        json.optionalDecimal("percent").orElse(ChargedUse.WHOLE),
        json.whole("days"),
        Ratio.parse(json.text("baseDays")),
        rest(),
        decimals());
  }

  private ShareDerivation share() {
    return new ShareDerivation(
        source(),
        base(),
        json.decimal("rate"),
        json.optionalDecimal("divisor").orElse(BigDecimal.ONE),
        rest(),
        decimals(),
        json.has("round") ? RoundingMode.valueOf(json.text("round")) : RoundingMode.HALF_UP);
  }

  private List<BaseShare> base() {
    return json.records("base").stream()
        .map(share -> new BaseShare(share.whole("line"), share.decimal("amount")))
        .toList();
  }

  private LineSource source() {
    return new LineSource(
        json.text("component"),
        json.decimal("version").longValueExact(),
        days(json),
        json.has("key") ? json.text("key") : "");
  }

  private BigDecimal rest() {
    return json.optionalDecimal("rest").orElse(BigDecimal.ZERO);
  }

  private int decimals() {
    return json.whole("decimals");
  }

  private static DateRange days(JsonRecord record) {
    return DateRange.inclusive(
        LocalDate.parse(record.text("from")), LocalDate.parse(record.text("to")));
  }
}
