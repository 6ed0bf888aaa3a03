package io.smart360.billing.register;

import io.smart360.billing.view.BillState;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which bills of a utility are looked for; what is absent does not narrow the search.
 *
 * @param runId the bill run they were made by
 * @param month the month in which the last day of the billed period lies
 * @param text a bill number or an account number, each from its beginning, or a part of the
 *     consumer's name
 */
public record BillSearch(
    long utilityId,
    Optional<BillState> state,
    Optional<Long> runId,
    Optional<YearMonth> month,
    Optional<String> text) {

  /** The same search for bills of every state. */
  public BillSearch ofEveryState() {
    return new BillSearch(utilityId, Optional.empty(), runId, month, text);
  }
}
