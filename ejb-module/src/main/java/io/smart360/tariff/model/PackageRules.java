package io.smart360.tariff.model;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.charge.terms.ChargeBase;

/**
 * A discount on the first units has no meaning for lines whose quantity is packages, so it may not
 * be given on them.
 */
record PackageRules(VersionDefinition version) {

  void check() {
    for (Component component : version.components()) {
      if (component.charge() instanceof DiscountCharge discount
          && discount.quantityLimit().isPresent()) {
        version.components().stream()
            .filter(other -> isBase(discount.base(), other) && sellsPackages(other.charge()))
            .findFirst()
            .ifPresent(other -> refuse(component, other));
      }
    }
  }

  private static void refuse(Component discount, Component base) {
    throw new InvalidComponent(
        discount.code(),
        "a limit in units on '" + base.code() + "', which is sold in packages",
        "leave out 'first', or let it be taken of charges that are sold one by one");
  }

  private static boolean isBase(ChargeBase base, Component component) {
    return !(base instanceof ChargeBase.Components named)
        || named.lines().stream().anyMatch(line -> line.component().equals(component.code()));
  }

  private static boolean sellsPackages(Charge charge) {
    if (charge instanceof BlockCharge block) {
      return !block.tiers().packages().isEmpty();
    } else if (charge instanceof StepCharge step) {
      return !step.tiers().packages().isEmpty();
    } else if (charge instanceof TouCharge timeOfUse) {
      return timeOfUse.byBucket().values().stream().anyMatch(PackageRules::sellsPackages);
    } else if (charge instanceof SeasonalCharge seasonal) {
      return seasonal.bySeason().values().stream().anyMatch(PackageRules::sellsPackages);
    }
    return charge instanceof VariantCharge variant
        && variant.byValue().values().stream().anyMatch(PackageRules::sellsPackages);
  }
}
