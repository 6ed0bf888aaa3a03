package io.smart360.identity;

import io.smart360.shared.BusinessProblem;

/** There is no such user at this tenant. */
public class UserNotFound extends BusinessProblem {

  public UserNotFound(long id) {
    super("There is no user " + id, id);
  }
}
