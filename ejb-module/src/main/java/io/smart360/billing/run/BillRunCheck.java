package io.smart360.billing.run;

import java.util.Map;

/**
 * What a run would meet, before it is started (stages 2 and 3).
 *
 * @param state the state the run is in after the check
 * @param eligible accounts that would be billed
 * @param notEligible the others by reason: BX-E16 on hold, BX-E17 status or nothing held, BX-E18
 *     billed already
 * @param readings the metered connections of the eligible accounts by the state of their reading
 * @param estimating registers whose missing reading is being estimated because of this check
 */
public record BillRunCheck(
    BillRunState state,
    int eligible,
    Map<String, Integer> notEligible,
    Readings readings,
    int estimating) {

  public BillRunCheck {
    notEligible = Map.copyOf(notEligible);
  }

  /** The same counts of a run that has moved on. */
  BillRunCheck in(BillRunState later) {
    return new BillRunCheck(later, eligible, notEligible, readings, estimating);
  }

  /** The same counts, with so many registers about to be estimated. */
  BillRunCheck estimating(int registers) {
    return new BillRunCheck(state, eligible, notEligible, readings, registers);
  }

  /**
   * Metered connections by the state of their reading.
   *
   * @param required all of them
   * @param validated with a usable actual reading
   * @param estimated with a usable estimate
   * @param waiting with a reading that waits for validation (BX-E04)
   * @param exempted left out of the cycle by a validator
   * @param missing without a reading (BX-E03)
   */
  public record Readings(
      int required, int validated, int estimated, int waiting, int exempted, int missing) {

    /** Connections that would hold their account. */
    public int unusable() {
      return waiting + missing;
    }
  }
}
