package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Another charge for each value of a characteristic, such as tiers for homes and one price for
 * shops (VARIANT). A value without a charge is refused, never free.
 *
 * @param dimension the characteristic that chooses
 * @param byValue the charge for each of its values
 */
public record VariantCharge(String dimension, Map<String, Charge> byValue) implements Charge {

  public VariantCharge {
    byValue = Collections.unmodifiableMap(new LinkedHashMap<>(byValue));
    if (dimension.isBlank() || byValue.isEmpty()) {
      throw new InvalidTariff(
          "no characteristic or no charge to choose", "name the characteristic and its charges");
    }
    for (Charge charge : byValue.values()) {
      boolean isOfLines =
          charge instanceof MinimumCharge
              || charge instanceof PercentCharge
              || charge instanceof DiscountCharge
              || charge instanceof VariantCharge
              || charge instanceof AllowanceCharge
              || charge instanceof PassThroughCharge
              || charge instanceof NetCharge;
      if (isOfLines) {
        throw new InvalidTariff(
            "a variant that is MINIMUM, PERCENT, DISCOUNT, VARIANT, ALLOWANCE, PASS_THROUGH or NET",
            "make the amounts of those kinds depend on '" + dimension + "'");
      }
    }
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.variant(this);
  }
}
