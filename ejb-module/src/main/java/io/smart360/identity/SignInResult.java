package io.smart360.identity;

/** What came of the attempt to sign in. */
public sealed interface SignInResult {

  /** The password was right and the door is open. */
  record SignedIn(SignedInUser user) implements SignInResult {}

  /** The door stays shut. */
  record Refused(Reason reason) implements SignInResult {}

  /** Why the door stays shut, no finer than a stranger may know (AU01-R4). */
  enum Reason {
    /** Address or password is wrong, or the account is locked: one answer for all three. */
    NOT_RECOGNISED,
    /** The password is right, but an administrator switched the account off or it is not set up. */
    NOT_ACTIVE,
    /** The password is right, but the user has no role at any utility. */
    WITHOUT_ROLE
  }
}
