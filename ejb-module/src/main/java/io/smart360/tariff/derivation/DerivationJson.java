package io.smart360.tariff.derivation;

import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.json.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Derivations as JSON text, one object for each line. */
public final class DerivationJson {

  private DerivationJson() {}

  /** Reads what {@link Derivation#toJson} has written. */
  public static Derivation read(String json) {
    return new DerivationReader(json).read();
  }

  static String write(Derivation derivation) {
    JsonText json = new JsonText().beginObject();
    if (derivation instanceof UseDerivation use) {
      json.member("kind", "use");
      writeUse(json, use);
    } else if (derivation instanceof PeriodDerivation period) {
      json.member("kind", "period");
      writePeriod(json, period);
    } else if (derivation instanceof TopUpDerivation topUp) {
      json.member("kind", "top-up");
      writePeriod(json, topUp.minimum());
      writeBase(json, topUp.base());
    } else if (derivation instanceof ShareDerivation share) {
      json.member("kind", "share");
      writeShare(json, share);
    } else if (derivation instanceof FormulaDerivation formula) {
      json.member("kind", "formula");
      writeFormula(json, formula);
    } else if (derivation instanceof DemandDerivation demand) {
      json.member("kind", "demand");
      writePeriod(json, demand.charge());
      writeLoad(json, demand.demand());
      demand.tier().ifPresent(tier -> writeTier(json, tier));
    } else if (derivation instanceof NetDerivation net) {
      json.member("kind", "net");
      writeNet(json, net);
    } else if (derivation instanceof PassedOnDerivation passedOn) {
      json.member("kind", "passed-on");
      writePassedOn(json, passedOn);
    }
    return json.endObject().toString();
  }

  private static void writeSource(JsonText json, LineSource source) {
    json.member("component", source.component())
        .member("version", source.versionId())
        .member("from", source.days().start().toString())
        .member("to", source.days().lastDay().toString());
    if (!source.key().isEmpty()) {
      json.member("key", source.key());
    }
  }

  private static void writeUse(JsonText json, UseDerivation derivation) {
    writeSource(json, derivation.source());
    ChargedUse use = derivation.use();
    json.name("uses").beginArray();
    use.shares().forEach(share -> writeUseShare(json, share));
    json.endArray();
    if (use.allowance().signum() != 0) {
      json.member("allowance", use.allowance());
    }
    if (use.percent().compareTo(ChargedUse.WHOLE) != 0) {
      json.member("percent", use.percent());
    }
    use.cap().ifPresent(cap -> json.member("cap", cap));
    use.winter().ifPresent(winter -> writeWinter(json, winter));
    json.member("charged", use.quantity());
    derivation.tier().ifPresent(tier -> writeTier(json, tier));
    json.member("quantity", derivation.quantity()).member("rate", derivation.rate());
    derivation.limits().ifPresent(limits -> writeLimits(json, limits));
    writeRest(json, derivation.rest());
    json.member("decimals", derivation.decimals());
  }

  private static void writeWinter(JsonText json, WinterUse winter) {
    json.name("winter")
        .beginObject()
        .member("use", winter.use())
        .member("days", winter.days())
        .member("normalDays", winter.normalDays())
        .endObject();
  }

  private static void writeLimits(JsonText json, BudgetLimits limits) {
    json.name("budget").beginObject();
    writeFigures(json, limits.figures());
    writeFormulas(json.name("terms"), limits.terms());
    writeFormulas(json.name("limits"), limits.limits());
    limits.rounding().ifPresent(mode -> json.member("rounding", mode.name()));
    json.endObject();
  }

  private static void writeNet(JsonText json, NetDerivation net) {
    writeSource(json, net.source());
    json.name("uses").beginArray();
    net.received().shares().forEach(share -> writeUseShare(json, share));
    json.endArray();
    json.member("carried", net.received().carried());
    net.limit().ifPresent(limit -> json.member("limit", limit));
    json.member("quantity", net.quantity()).member("rate", net.rate());
    writeRest(json, net.rest());
    json.member("decimals", net.decimals());
  }

  private static void writePassedOn(JsonText json, PassedOnDerivation passedOn) {
    writeSource(json, passedOn.source());
    json.member("charged", passedOn.charged())
        .member("on", passedOn.on().toString())
        .member("reference", passedOn.reference());
    writeRest(json, passedOn.rest());
    json.member("decimals", passedOn.decimals());
  }

  private static void writeLoad(JsonText json, BilledLoad load) {
    json.name("load").beginObject().member("unit", load.unit()).member("measured", load.measured());
    json.name("readings").beginArray();
    load.readings().forEach(json::value);
    json.endArray();
    load.ratchet()
        .ifPresent(
            ratchet ->
                json.name("ratchet")
                    .beginObject()
                    .member("percent", ratchet.percent())
                    .member("months", ratchet.months())
                    .member("highest", ratchet.highest())
                    .member("load", ratchet.load())
                    .endObject());
    load.minimum().ifPresent(minimum -> json.member("minimum", minimum));
    json.member("billed", load.billed()).endObject();
  }

  private static void writeFormulas(JsonText json, List<Formula> formulas) {
    json.beginArray();
    formulas.forEach(
        formula -> json.beginObject().member("formula", formula.toString()).endObject());
    json.endArray();
  }

  private static void writeFormula(JsonText json, FormulaDerivation derivation) {
    writeSource(json, derivation.source());
    json.member("formula", derivation.formula().toString());
    writeFigures(json, derivation.figures());
    writeRest(json, derivation.rest());
    json.member("decimals", derivation.decimals());
  }

  private static void writeFigures(JsonText json, List<Figure> figures) {
    json.name("figures").beginArray();
    for (Figure figure : figures) {
      json.beginObject().member("name", figure.name());
      figure.formula().ifPresent(formula -> json.member("formula", formula.toString()));
      json.member("value", figure.value()).endObject();
    }
    json.endArray();
  }

  private static void writeUseShare(JsonText json, UseShare share) {
    json.beginObject()
        .member("use", share.use())
        .member("from", share.days().start().toString())
        .member("to", share.days().lastDay().toString())
        .member("days", share.daysTaken());
    share.taken().ifPresent(taken -> json.member("taken", taken));
    json.member("share", share.share()).name("readings").beginArray();
    share.readings().forEach(json::value);
    json.endArray().endObject();
  }

  private static void writeTier(JsonText json, TierFill tier) {
    json.name("tier").beginObject().member("number", tier.number());
    if (tier.mode() == TierFill.Mode.REACHED) {
      json.member("mode", tier.mode().name());
    }
    json.member("over", tier.publishedOver());
    tier.publishedUpTo().ifPresent(limit -> json.member("upTo", limit));
    LimitScale scale = tier.scale();
    if (!scale.isNone()) {
      json.name("scale").beginObject().member("periods", scale.periods().toString());
      scale.normalDays().ifPresent(days -> json.member("normalDays", days));
      json.member("segmentDays", scale.segmentDays()).member("partDays", scale.partDays());
      if (!scale.share().isOne()) {
        json.member("share", scale.share().toString());
      }
      json.endObject();
    }
    if (tier.billedBefore().signum() != 0) {
      json.member("billedBefore", tier.billedBefore());
    }
    if (tier.isOfPackages()) {
      json.member("package", tier.packageSize());
    }
    json.endObject();
  }

  private static void writePeriod(JsonText json, PeriodDerivation derivation) {
    writeSource(json, derivation.source());
    json.member("count", derivation.count())
        .member("rate", derivation.rate())
        .member("periods", derivation.periods().toString());
    if (derivation.percent().compareTo(ChargedUse.WHOLE) != 0) {
      json.member("percent", derivation.percent());
    }
    json.member("days", derivation.days()).member("baseDays", derivation.baseDays().toString());
    writeRest(json, derivation.rest());
    json.member("decimals", derivation.decimals());
  }

  private static void writeShare(JsonText json, ShareDerivation derivation) {
    writeSource(json, derivation.source());
    writeBase(json, derivation.base());
    json.member("rate", derivation.rate());
    if (derivation.divisor().compareTo(BigDecimal.ONE) != 0) {
      json.member("divisor", derivation.divisor());
    }
    writeRest(json, derivation.rest());
    json.member("decimals", derivation.decimals());
    if (derivation.mode() != RoundingMode.HALF_UP) {
      json.member("round", derivation.mode().name());
    }
  }

  private static void writeBase(JsonText json, List<BaseShare> base) {
    json.name("base").beginArray();
    for (BaseShare share : base) {
      json.beginObject().member("line", share.line()).member("amount", share.amount());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeRest(JsonText json, BigDecimal rest) {
    if (rest.signum() != 0) {
      json.member("rest", rest);
    }
  }
}
