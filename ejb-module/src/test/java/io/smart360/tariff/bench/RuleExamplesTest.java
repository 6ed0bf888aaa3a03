package io.smart360.tariff.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules of billing that utilities and vendors explain by a figure, each by a tariff of ours. */
class RuleExamplesTest {

  private static final String CASES = "rule-cases.csv";
  private static final String OUTSIDE = "rules-outside-rating.csv";

  @Test
  void everyRuleOfRatingGivesItsFigure() throws IOException {
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, List<CaseResult>> rule : WorkedBills.rated(CASES).entrySet()) {
      for (CaseResult result : rule.getValue()) {
        assertThat(result.tested().expectedTotal()).as(rule.getKey()).isNotEmpty();
        if (!result.isMet()) {
          different.add(rule.getKey() + ": " + result.outcome());
        }
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void everyRuleIsRatedOrBelongsToAnotherCapability() throws IOException {
    Set<String> outside = new HashSet<>();
    for (NamedCsvRecord row : WorkedBills.ours(OUTSIDE)) {
      assertThat(row.getField("reason")).as(row.getField("id")).isNotBlank();
      outside.add(row.getField("id"));
    }
    Set<String> missing = new HashSet<>(WorkedBills.rules());
    Set<String> rated = WorkedBills.rated(CASES).keySet();
    assertThat(missing).containsAll(rated).containsAll(outside);
    missing.removeAll(rated);
    assertThat(missing).isEqualTo(outside);
  }
}
