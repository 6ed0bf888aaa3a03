package io.smart360.identity;

import io.smart360.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Asks for the password once more before what is hard to take back, so that an unwatched screen
 * does not do it. A wrong one counts as a failed sign-in and may lock the account.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordConfirmationService {

  @EJB UserQueries users;
  @EJB SignInLedger ledger;
  @Inject CurrentTenant tenant;

  /** Whether this is the password of the current user, whose account is not locked. */
  public boolean isConfirmed(String password) {
    SignInAttempt attempt =
        new SignInAttempt(tenant.actor(), password, tenant.acting().requestId(), "");
    boolean right =
        users
            .passwordHashOf(attempt.email())
            .filter(hash -> hash.matches(attempt.password()))
            .isPresent();
    if (!right) {
      ledger.recordFailure(attempt);
    }
    return right && ledger.recordConfirmation(attempt);
  }
}
