package io.smart360.billing.approval;

import io.smart360.shared.BusinessProblem;

/** A large run is decided with the password once more (08-billing §4.3). */
public class PasswordConfirmationMissing extends BusinessProblem {

  public PasswordConfirmationMissing(String number) {
    super("Bill run " + number + " needs your password once more", number);
  }
}
