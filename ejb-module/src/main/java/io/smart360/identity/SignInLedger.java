package io.smart360.identity;

import io.smart360.identity.SignInResult.Reason;
import io.smart360.identity.SignInResult.Refused;
import io.smart360.identity.SignInResult.SignedIn;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.TenantClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down what happened at the door: the user's counters and a line of the audit trail, in a
 * transaction of its own. The tenant of the user must be set.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInLedger {

  private static final String ENTITY = "app_user";

  @Inject UserRepository users;
  @Inject AuditRepository audit;
  @Inject SignInSettings settings;
  @Inject CurrentTenant tenant;
  @EJB TenantClock clock;

  /** Counts a wrong password and locks the account when the rule says so. */
  public void recordFailure(SignInAttempt attempt) {
    Instant now = clock.realTime();
    users
        .findForUpdate(attempt.email())
        .ifPresent(
            user -> {
              boolean wasLocked = user.isLockedAt(now);
              user.recordFailure(now, settings.lockRule());
              boolean locksNow = !wasLocked && user.isLockedAt(now);
              audit.record(ENTITY, user.getId(), "SIGN_IN_FAILED", attempt.address());
              if (locksNow) {
                audit.record(ENTITY, user.getId(), "LOCKED", attempt.address());
              }
            });
  }

  /** Opens the door to someone who knew the password, unless the account's state forbids it. */
  public SignInResult recordRightPassword(SignInAttempt attempt) {
    Instant now = clock.realTime();
    User user = users.findForUpdate(attempt.email()).orElseThrow();
    Optional<Reason> objection = objection(user, now);
    if (objection.isPresent()) {
      audit.record(ENTITY, user.getId(), "SIGN_IN_REFUSED", attempt.address());
      return new Refused(objection.get());
    }
    user.recordSignIn(now);
    audit.record(ENTITY, user.getId(), "SIGNED_IN", attempt.address());
    return new SignedIn(signedIn(user, user.utilities().iterator().next(), now));
  }

  /** Notes that the user gave the password once more; false while the account is locked. */
  public boolean recordConfirmation(SignInAttempt attempt) {
    User user = users.findForUpdate(attempt.email()).orElseThrow();
    if (objection(user, clock.realTime()).isPresent()) {
      return false;
    }
    audit.record(ENTITY, user.getId(), "PASSWORD_CONFIRMED", attempt.address());
    return true;
  }

  private static Optional<Reason> objection(User user, Instant now) {
    if (user.isLockedAt(now)) {
      return Optional.of(Reason.NOT_RECOGNISED);
    }
    if (!user.isActivated()) {
      return Optional.of(Reason.NOT_ACTIVE);
    }
    return user.utilities().isEmpty() ? Optional.of(Reason.WITHOUT_ROLE) : Optional.empty();
  }

  /** Keeps the password under today's parameters. */
  public void rehash(String email, PasswordHash fresh) {
    users.findForUpdate(email).ifPresent(user -> user.rehash(fresh));
  }

  /** The user with the roles of another utility; empty without any there. */
  public Optional<SignedInUser> userAt(SignedInUser signedIn, long utilityId) {
    User user = users.get(signedIn.userId());
    Set<String> roles = user.rolesAt(utilityId);
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(signedIn(user, utilityId, signedIn.since()));
  }

  private SignedInUser signedIn(User user, long utilityId, Instant since) {
    return new SignedInUser(
        tenant.id(),
        user.getId(),
        user.getEmail(),
        user.getName(),
        user.getLanguage(),
        utilityId,
        user.rolesAt(utilityId),
        since);
  }
}
