package io.smart360.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * A user at the moment of sign-in: who it is, at which utility the work is done, and what the roles
 * there are.
 *
 * @param utilityId the utility chosen; the rights are those the user has there (ROLE-1)
 * @param since when the password was given; a session ends when it is older than the user's {@code
 *     validFrom} or than the longest session
 */
public record SignedInUser(
    long tenantId,
    long userId,
    String email,
    String name,
    String language,
    long utilityId,
    Set<String> roles,
    Instant since)
    implements Serializable {

  /** The group every member of staff belongs to, whatever the roles. */
  public static final String STAFF = "STAFF";

  /** What the container checks against: the roles and {@link #STAFF}. */
  public Set<String> groups() {
    Set<String> groups = new TreeSet<>(roles);
    groups.add(STAFF);
    return groups;
  }
}
