package io.smart360.identity;

import jakarta.security.enterprise.CallerPrincipal;

/**
 * The caller of a page, with the tenant it belongs to. Its name is the e-mail address, which is
 * also the actor in the audit trail.
 */
public class UserPrincipal extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final SignedInUser user;

  public UserPrincipal(SignedInUser user) {
    super(user.email());
    this.user = user;
  }

  public SignedInUser user() {
    return user;
  }
}
