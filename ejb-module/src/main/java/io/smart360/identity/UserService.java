package io.smart360.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What users may change about themselves. */
@Stateless
@RolesAllowed(SignedInUser.STAFF)
public class UserService {

  @Inject UserRepository users;

  public void choose(long userId, Appearance appearance) {
    users.get(userId).choose(appearance);
  }

  public void speak(long userId, String language) {
    users.get(userId).speak(language);
  }
}
