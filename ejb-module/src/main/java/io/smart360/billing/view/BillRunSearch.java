package io.smart360.billing.view;

import io.smart360.billing.run.BillRunState;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which runs to list.
 *
 * @param cycleId of one cycle only
 * @param states in any of these states; empty for all
 * @param text part of the run's number or the cycle's name
 */
public record BillRunSearch(
    long utilityId, OptionalLong cycleId, Set<BillRunState> states, Optional<String> text) {

  public BillRunSearch {
    states = Set.copyOf(states);
  }

  /** All runs of a utility. */
  public static BillRunSearch all(long utilityId) {
    return new BillRunSearch(utilityId, OptionalLong.empty(), Set.of(), Optional.empty());
  }
}
