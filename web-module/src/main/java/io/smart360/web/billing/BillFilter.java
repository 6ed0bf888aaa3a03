package io.smart360.web.billing;

import io.smart360.billing.register.BillSearch;
import io.smart360.billing.view.BillState;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * The filter of the list of bills as its address has it; what cannot be understood is left out.
 *
 * @param state name of a state
 * @param run id of a bill run
 * @param month such as 2025-04
 * @param text numbers from their beginning, or a part of a name
 */
record BillFilter(String state, Long run, String month, String text) {

  BillSearch search(long utilityId) {
    return new BillSearch(utilityId, knownState(), Optional.ofNullable(run), knownMonth(), words());
  }

  boolean isNarrow() {
    return run != null || knownMonth().isPresent() || words().isPresent();
  }

  Optional<BillState> knownState() {
    return Arrays.stream(BillState.values()).filter(s -> s.name().equals(state)).findFirst();
  }

  private Optional<YearMonth> knownMonth() {
    if (month == null || month.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(month));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> words() {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }
}
