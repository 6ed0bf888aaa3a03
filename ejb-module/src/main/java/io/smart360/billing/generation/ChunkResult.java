package io.smart360.billing.generation;

/**
 * What a worker made of one chunk.
 *
 * @param claimed accounts it took on; 0 when there was nothing left to claim
 * @param billed those with a bill
 * @param held those without one
 * @param setUpFailures those of the held that point at the set-up, not at one account
 */
public record ChunkResult(int claimed, int billed, int held, int setUpFailures) {

  static final ChunkResult NOTHING = new ChunkResult(0, 0, 0, 0);

  /** Nothing yet. */
  public static ChunkResult nothing() {
    return NOTHING;
  }

  /** The same counted together with an earlier one. */
  public ChunkResult plus(ChunkResult other) {
    return new ChunkResult(
        claimed + other.claimed,
        billed + other.billed,
        held + other.held,
        setUpFailures + other.setUpFailures);
  }
}
