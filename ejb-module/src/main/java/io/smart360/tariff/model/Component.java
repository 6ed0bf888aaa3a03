package io.smart360.tariff.model;

import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.terms.Condition;

/**
 * One charge of a tariff version.
 *
 * @param heading under which name and account it appears
 * @param when whom it applies to
 * @param validity the days it applies on
 * @param charge how it is computed
 */
public record Component(ChargeHeading heading, Condition when, Validity validity, Charge charge) {

  /** A charge that everybody pays all the time. */
  public static Component of(ChargeHeading heading, Charge charge) {
    return new Component(heading, Condition.ALWAYS, Validity.ALWAYS, charge);
  }

  public String code() {
    return heading.code();
  }

  /**
   * When it is computed in a tariff of a service: a charge for another service, such as sewer in a
   * water tariff, follows the charges and the minimum of the tariff's own (08-billing §1.5).
   */
  public ChargeType.Stage stageIn(ServiceKind tariffService) {
    ChargeType.Stage stage = heading.type().stage();
    boolean isDerived =
        heading.service() != tariffService
            && stage.compareTo(ChargeType.Stage.DERIVED_SERVICES) < 0;
    return isDerived ? ChargeType.Stage.DERIVED_SERVICES : stage;
  }
}
