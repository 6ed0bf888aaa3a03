package io.smart360.identity;

/** Where a member of staff stands between invitation and leaving (AU01). */
public enum UserState {
  /** An invitation was sent. */
  INVITED,
  /** The link of the invitation was opened; registration is under way. */
  PENDING,
  ACTIVE,
  /** Too many failed sign-ins; open again when the time of the lock is over. */
  LOCKED,
  /** Switched off by an administrator. */
  INACTIVE
}
