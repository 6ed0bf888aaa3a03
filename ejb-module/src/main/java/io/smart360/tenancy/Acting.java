package io.smart360.tenancy;

import java.io.Serializable;
import java.util.UUID;

/**
 * On whose behalf something happens: the tenant, the user (or the name of a job) and the request it
 * belongs to, as they are written to the audit trail and to each log line.
 */
public record Acting(long tenantId, String actor, String requestId) implements Serializable {

  /** A request of its own, for work that no user's request started. */
  public static Acting anew(long tenantId, String actor) {
    return new Acting(tenantId, actor, UUID.randomUUID().toString());
  }
}
