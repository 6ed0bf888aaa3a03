package io.smart360.identity;

import java.util.Locale;

/**
 * Someone at the door.
 *
 * @param email as typed; case and outer spaces do not matter (AU01-R1)
 * @param password as typed; every character matters
 * @param requestId the request it came with, for log and audit trail
 * @param address the network address it came from
 */
public record SignInAttempt(String email, String password, String requestId, String address) {

  /** Longer input is no password, only work for the hash. */
  private static final int LONGEST_PASSWORD = 1000;

  public SignInAttempt {
    email = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    password = password == null ? "" : password;
    if (password.length() > LONGEST_PASSWORD) {
      password = "";
    }
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "SignInAttempt[" + requestId + "]";
  }
}
