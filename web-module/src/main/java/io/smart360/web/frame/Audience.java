package io.smart360.web.frame;

import io.smart360.identity.SignedInUser;
import java.util.Set;

/** Who a page of the back office is for (01-onboarding §1). */
enum Audience {
  /** Everyone who works at the utility. */
  STAFF;

  /** The groups of whom any one may open the page. */
  Set<String> roles() {
    return switch (this) {
      case STAFF -> Set.of(SignedInUser.STAFF);
    };
  }
}
