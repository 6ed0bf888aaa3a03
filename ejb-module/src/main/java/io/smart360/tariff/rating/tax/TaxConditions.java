package io.smart360.tariff.rating.tax;

import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.time.LocalDate;
import java.util.Map;

/** Whether the conditions of a tax hold on a date. */
record TaxConditions(SegmentRating segment, String taxCode) {

  /** As for components: without a mark an account has "no", any other value must be known. */
  boolean hold(Condition condition, LocalDate date) {
    if (condition.isAlways()) {
      return true;
    }
    for (Map.Entry<String, Condition.Test> test : condition.tests().entrySet()) {
      Characteristics.Value value = segment.request().characteristics().on(test.getKey(), date);
      String text = value.text();
      if (value.isNone()) {
        if (!test.getValue().isMark()) {
          throw RatingRefusal.noCharacteristic(taxCode, test.getKey());
        }
        text = "no";
      }
      if (!test.getValue().holds(text, value.number())) {
        return false;
      }
    }
    return true;
  }
}
