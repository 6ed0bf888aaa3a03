package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;

/** Who drafted a tariff version may not approve it. */
public class TariffApprovedByDrafter extends BusinessProblem {

  public TariffApprovedByDrafter(int number) {
    super(
        "Version " + number + " must be approved by another user than the one who drafted it",
        number);
  }
}
