package io.smart360.metering.intake;

/** How far a file of readings has come. */
public enum ImportState {
  /** Stored, not looked at yet. */
  RECEIVED,
  RUNNING,
  LOADED,
  LOADED_WITH_ERRORS,
  /** Looked at only, see {@link ImportMode#CHECK_ONLY}. */
  CHECKED,
  /** The whole file cannot be used; the reason is one sentence. */
  REFUSED,
  /** The stored file is gone, or it was tried too often; the reason is one sentence. */
  FAILED;

  /** Whether there is still work to do on the file. */
  public boolean isOpen() {
    return this == RECEIVED || this == RUNNING;
  }
}
