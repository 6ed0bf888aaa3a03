package io.smart360.billing.posting;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What posting a run came to, from four independent sums.
 *
 * @param unposted accounts that generation billed but that have no issued bill
 * @param bills issued bills
 * @param billed sum of their amounts
 * @param onAccounts what their journals moved on the control accounts
 * @param onRevenue what their journals moved on all other accounts, as credit
 * @param missingNumbers numbers between the first and the last of the run that no bill carries
 */
public record PostingFigures(
    int unposted,
    int bills,
    BigDecimal billed,
    BigDecimal onAccounts,
    BigDecimal onRevenue,
    long missingNumbers) {

  /** What disagrees, in one sentence; nothing when all agree. */
  public Optional<String> finding() {
    if (unposted > 0) {
      return Optional.of(unposted + " billed accounts have no issued bill");
    }
    if (billed.compareTo(onAccounts) != 0 || billed.compareTo(onRevenue) != 0) {
      return Optional.of(
          "bills are "
              + billed
              + ", accounts were moved by "
              + onAccounts
              + ", revenue and tax by "
              + onRevenue);
    }
    if (missingNumbers > 0) {
      return Optional.of(missingNumbers + " bill numbers are missing");
    }
    return Optional.empty();
  }
}
