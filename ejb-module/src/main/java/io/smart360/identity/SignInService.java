package io.smart360.identity;

import io.smart360.identity.SignInResult.Reason;
import io.smart360.identity.SignInResult.Refused;
import io.smart360.identity.SignInResult.SignedIn;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lets staff in by e-mail address and password (AU01, ACC-5, ACC-8).
 *
 * <p>A refusal is an answer, not an exception, because it must be counted: each step commits on its
 * own. The password is checked outside any transaction and always once, also for an address nobody
 * has, so that neither text nor time tells whether an account exists.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

  /** Checked when there is no user, so that this takes as long as when there is one. */
  private static final PasswordHash NOBODYS = PasswordHash.of("nobody has this password");

  @EJB UserQueries users;
  @EJB SignInLedger ledger;

  /** Signs in to the first utility the user has a role at. */
  public SignInResult signIn(SignInAttempt attempt) {
    OptionalLong tenant = users.tenantOf(attempt.email());
    if (tenant.isEmpty()) {
      NOBODYS.matches(attempt.password());
      return new Refused(Reason.NOT_RECOGNISED);
    }
    Acting acting = new Acting(tenant.getAsLong(), attempt.email(), attempt.requestId());
    return TenantContext.call(acting, () -> signInToTenant(attempt));
  }

  private SignInResult signInToTenant(SignInAttempt attempt) {
    Optional<PasswordHash> hash = users.passwordHashOf(attempt.email());
    if (!hash.orElse(NOBODYS).matches(attempt.password())) {
      ledger.recordFailure(attempt);
      return new Refused(Reason.NOT_RECOGNISED);
    }
    SignInResult result = ledger.recordRightPassword(attempt);
    if (result instanceof SignedIn && hash.orElseThrow().isOutdated()) {
      ledger.rehash(attempt.email(), PasswordHash.of(attempt.password()));
    }
    return result;
  }

  /** Goes on at another utility without a new password; empty when the user has no role there. */
  public Optional<SignedInUser> moveTo(SignedInUser user, long utilityId) {
    return ledger.userAt(user, utilityId);
  }
}
