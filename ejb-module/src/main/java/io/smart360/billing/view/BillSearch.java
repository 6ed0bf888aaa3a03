package io.smart360.billing.view;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which bills to list. What is not given does not restrict.
 *
 * @param text beginning of a bill number or account number, part of a name or address, or a meter
 *     number
 * @param runId of one run
 * @param accountId of one account
 * @param billedOn with a bill date on these days
 * @param states in any of these states; empty for all but void ones
 * @param least amounts from this one on
 * @param most amounts up to this one
 */
public record BillSearch(
    long utilityId,
    Optional<String> text,
    OptionalLong runId,
    OptionalLong accountId,
    Optional<DateRange> billedOn,
    Set<BillState> states,
    Optional<BigDecimal> least,
    Optional<BigDecimal> most) {

  public BillSearch {
    states = Set.copyOf(states);
  }

  /** All bills of a utility. */
  public static BillSearch all(long utilityId) {
    return new BillSearch(
        utilityId,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The bills of one run. */
  public BillSearch ofRun(long run) {
    return new BillSearch(
        utilityId, text, OptionalLong.of(run), accountId, billedOn, states, least, most);
  }

  /** The bills of one account. */
  public BillSearch ofAccount(long account) {
    return new BillSearch(
        utilityId, text, runId, OptionalLong.of(account), billedOn, states, least, most);
  }

  /** Those that a search text finds. */
  public BillSearch matching(String searched) {
    return new BillSearch(
        utilityId,
        Optional.of(searched.trim()).filter(words -> !words.isEmpty()),
        runId,
        accountId,
        billedOn,
        states,
        least,
        most);
  }

  /** Those in any of these states. */
  public BillSearch in(Set<BillState> wanted) {
    return new BillSearch(utilityId, text, runId, accountId, billedOn, wanted, least, most);
  }
}
