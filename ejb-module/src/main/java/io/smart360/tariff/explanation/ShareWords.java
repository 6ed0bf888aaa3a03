package io.smart360.tariff.explanation;

import io.smart360.shared.Sentence;
import io.smart360.tariff.derivation.ShareDerivation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.IntFunction;

/** Words a share of other lines: percentages, discounts and taxes. */
final class ShareWords {

  private ShareWords() {}

  static Explanation of(ShareDerivation share, IntFunction<String> lineNames) {
    Rows rows = Rows.of(share.source()).base(share.base(), lineNames);
    BigDecimal percent = share.rate().movePointRight(2);
    rows.number("sum", share.quantity()).number("percent", percent);
    boolean isIncluded = share.divisor().compareTo(BigDecimal.ONE) != 0;
    if (isIncluded) {
      rows.number("divisor", share.divisor());
    }
    if (share.mode() != RoundingMode.HALF_UP) {
      rows.add("rounding", new Sentence("value.rounding." + share.mode(), Map.of()));
    }
    Sentence sentence =
        new Sentence(
            isIncluded ? "share.included" : "share",
            Map.of(
                "percent", percent,
                "sum", share.quantity(),
                "divisor", share.divisor(),
                "amount", share.amount()));
    return new Explanation(sentence, rows.upTo(share, share.rest()));
  }
}
