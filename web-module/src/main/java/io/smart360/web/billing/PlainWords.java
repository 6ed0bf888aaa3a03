package io.smart360.web.billing;

import io.smart360.billing.register.BillDetails;
import io.smart360.billing.register.BillHead;
import io.smart360.billing.register.BillLine;
import io.smart360.billing.register.BillSegment;
import io.smart360.web.frame.Show;
import io.smart360.web.frame.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A bill told in a few sentences, as one would tell it on the telephone. */
final class PlainWords {

  private final BillDetails bill;
  private final Show show;
  private final Texts texts;

  PlainWords(BillDetails bill, Show show, Texts texts) {
    this.bill = bill;
    this.show = show;
    this.texts = texts;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    bill.segments().stream()
        .filter(segment -> segment.quantity().isPresent())
        .forEach(segment -> sentences.add(use(segment)));
    bill.lines().stream()
        .map(BillLine::derivation)
        .map(derivation -> derivation.source().days().start())
        .filter(start -> start.isAfter(bill.head().periodStart()))
        .distinct()
        .sorted()
        .findFirst()
        .ifPresent(start -> sentences.add(texts.of("plain.priceChange", show.day(start))));
    if (bill.head().estimated()) {
      sentences.add(texts.of("plain.estimated"));
    }
    bill.head().before().ifPresent(before -> sentences.add(compared(before)));
    return sentences;
  }

  private String use(BillSegment segment) {
    BigDecimal quantity = segment.quantity().orElseThrow();
    long days = show.length(segment.periodStart(), segment.periodEnd());
    return texts.of(
        "plain.use",
        texts.of("Service." + segment.service()),
        show.quantity(quantity, segment.unit()),
        days,
        show.number(quantity.divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP)));
  }

  private String compared(BillHead.Before before) {
    BigDecimal change = bill.head().amount().subtract(before.amount());
    String key =
        change.signum() == 0 ? "plain.same" : change.signum() < 0 ? "plain.lower" : "plain.higher";
    return texts.of(key, show.money(change.abs()), show.day(before.periodEnd().minusDays(1)));
  }
}
