package io.smart360.web.security;

import io.smart360.identity.SignInAttempt;
import io.smart360.identity.SignInResult;
import io.smart360.identity.SignInResult.Refused;
import io.smart360.identity.SignInResult.SignedIn;
import io.smart360.identity.SignInService;
import io.smart360.identity.SignedInUser;
import io.smart360.identity.UserPrincipal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Knows the members of staff and their roles, through the sign-in of the business. */
@ApplicationScoped
public class StaffStore implements IdentityStore {

  @EJB SignInService signIns;
  @Inject CurrentRequest request;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (credential instanceof UsernamePasswordCredential typed) {
      return validate(typed);
    }
    if (credential instanceof UtilityChoice choice) {
      return signIns
          .moveTo(choice.user(), choice.utilityId())
          .map(StaffStore::valid)
          .orElse(CredentialValidationResult.INVALID_RESULT);
    }
    return CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private CredentialValidationResult validate(UsernamePasswordCredential typed) {
    SignInResult result =
        signIns.signIn(
            new SignInAttempt(
                typed.getCaller(), typed.getPasswordAsString(), request.id(), request.address()));
    if (result instanceof SignedIn signedIn) {
      return valid(signedIn.user());
    }
    request.refuse(((Refused) result).reason());
    return CredentialValidationResult.INVALID_RESULT;
  }

  private static CredentialValidationResult valid(SignedInUser user) {
    return new CredentialValidationResult(new UserPrincipal(user), user.groups());
  }
}
