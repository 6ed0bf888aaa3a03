package io.smart360.tariff.model;

import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.charge.terms.NotNegative;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Rates for use are 0 or more, except those of surcharges: a fuel adjustment or a relief credit
 * follows the cost of energy to either side of zero.
 */
final class RateSigns {

  private RateSigns() {}

  static void check(Component component) {
    if (component.heading().type() == ChargeType.SURCHARGE) {
      return;
    }
    below(component.charge())
        .ifPresent(
            wrong -> {
              throw new InvalidComponent(
                  component.code(),
                  wrong,
                  "give 0 or more; a rate below zero is for the charge type SURCHARGE");
            });
  }

  private static Optional<String> below(Charge charge) {
    if (charge instanceof FlatCharge flat) {
      return NotNegative.below("rate", flat.rate());
    }
    return parts(charge).stream().map(RateSigns::below).flatMap(Optional::stream).findFirst();
  }

  private static Collection<Charge> parts(Charge charge) {
    if (charge instanceof TouCharge timeOfUse) {
      return timeOfUse.byBucket().values();
    } else if (charge instanceof SeasonalCharge seasonal) {
      return seasonal.bySeason().values();
    } else if (charge instanceof VariantCharge variant) {
      return variant.byValue().values();
    }
    return List.of();
  }
}
