package io.smart360.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** A role of {@link Roles} that a user has at one utility (ROLE-1). */
@Embeddable
public class RoleAtUtility implements Serializable {

  @Column(name = "utility_id")
  private long utilityId;

  private String role;

  protected RoleAtUtility() {} // for JPA

  public RoleAtUtility(long utilityId, String role) {
    if (!Roles.ALL.contains(role)) {
      throw new IllegalArgumentException("There is no role '" + role + "'");
    }
    this.utilityId = utilityId;
    this.role = role;
  }

  public long getUtilityId() {
    return utilityId;
  }

  public String getRole() {
    return role;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleAtUtility that
        && utilityId == that.utilityId
        && role.equals(that.role);
  }

  @Override
  public int hashCode() {
    return Objects.hash(utilityId, role);
  }
}
