package io.smart360.billing.posting;

/**
 * What one chunk of posting did.
 *
 * @param bills how many bills it worked off: issued, or held because their readings had changed
 * @param lastAccount number of the last account it saw; the next chunk begins after it
 */
public record PostedChunk(int bills, String lastAccount) {

  /** Nothing was left after the account the chunk began at, or others work on it. */
  public boolean isEmpty() {
    return bills == 0;
  }
}
