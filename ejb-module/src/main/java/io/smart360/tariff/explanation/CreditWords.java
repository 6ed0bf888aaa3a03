package io.smart360.tariff.explanation;

import io.smart360.shared.Sentence;
import io.smart360.tariff.derivation.NetDerivation;
import io.smart360.tariff.derivation.PassedOnDerivation;
import io.smart360.tariff.derivation.UseShare;
import java.math.BigDecimal;
import java.util.Map;

/** Words credits for energy received, and charges that came from elsewhere. */
final class CreditWords {

  private CreditWords() {}

  static Explanation of(NetDerivation net, String unit) {
    Rows rows = Rows.of(net.source());
    BigDecimal received = BigDecimal.ZERO;
    for (UseShare share : net.received().shares()) {
      received = received.add(share.share());
    }
    rows.quantity("received", received, unit);
    if (net.received().carried().signum() != 0) {
      rows.quantity("carried", net.received().carried(), unit);
    }
    net.limit().ifPresent(limit -> rows.money("creditLimit", limit));
    rows.quantity("quantity", net.quantity(), unit).number("rate", net.rate());
    Sentence sentence =
        new Sentence(
            "net",
            Map.of(
                "quantity", net.quantity(),
                "unit", unit,
                "rate", net.rate(),
                "amount", net.amount()));
    return new Explanation(sentence, rows.upTo(net, net.rest()));
  }

  static Explanation of(PassedOnDerivation passedOn) {
    Rows rows = Rows.of(passedOn.source());
    if (!passedOn.reference().isEmpty()) {
      rows.add("reference", Rows.text(passedOn.reference()));
    }
    Sentence sentence =
        new Sentence("passedOn", Map.of("on", passedOn.on(), "amount", passedOn.amount()));
    return new Explanation(sentence, rows.upTo(passedOn, passedOn.rest()));
  }
}
