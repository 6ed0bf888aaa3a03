package io.smart360.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Notes in the audit trail who left, and who asked for what they may not have (CNV-17). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccessAudit {

  @Inject AuditRepository audit;

  /** A user ended the session. */
  public void signedOut(long userId, String address) {
    audit.record("app_user", userId, "SIGNED_OUT", address);
  }

  /** A page was asked for that the user's roles do not reach. */
  public void refused(String page, String address) {
    audit.record("page", page, "ACCESS_REFUSED", address);
  }
}
