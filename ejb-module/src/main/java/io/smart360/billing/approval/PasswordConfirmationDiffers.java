package io.smart360.billing.approval;

import io.smart360.shared.BusinessProblem;

/** The password given once more was not right, or the account is locked. */
public class PasswordConfirmationDiffers extends BusinessProblem {

  public PasswordConfirmationDiffers(String number) {
    super(
        "Bill run " + number + " was not decided: the password is wrong, or sign-in is locked",
        number);
  }
}
