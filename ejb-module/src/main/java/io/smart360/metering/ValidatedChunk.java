package io.smart360.metering;

/**
 * What one chunk of validation came to.
 *
 * @param judged readings that have their outcome now
 * @param deferred readings that must wait for an earlier one of their register
 * @param flagged of those judged, how many wait for a person
 */
public record ValidatedChunk(int judged, int deferred, int flagged) {

  /** Whether there was nothing left that could be judged. */
  public boolean isEmpty() {
    return judged == 0;
  }
}
