package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.QuantityRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A price for each bucket of use, such as peak and off-peak; one line per bucket and tier (TOU).
 *
 * @param calendar name of the calendar of the version that puts hours into the buckets; {@link
 *     #NO_CALENDAR} if the meter does, and every bucket is measured all year
 * @param tiers what the tiers of a bucket are filled with
 * @param byBucket the charge of each bucket by its code: FLAT, BLOCK, STEP or BUDGET on that bucket
 */
public record TouCharge(String calendar, Tiers tiers, Map<String, Charge> byBucket)
    implements Charge {

  /** The meter tells the buckets apart. */
  public static final String NO_CALENDAR = "";

  /** What the tiers of a bucket are filled with. */
  public enum Tiers {
    /** The use of the bucket alone. */
    OWN,
    /**
     * The use of all buckets together; each bucket has the same share of every tier as it has of
     * the whole use.
     */
    SHARED
  }

  public TouCharge {
    byBucket = Collections.unmodifiableMap(new LinkedHashMap<>(byBucket));
    if (byBucket.isEmpty()) {
      throw new InvalidTariff("no bucket", "give the charge of each bucket");
    }
    byBucket.forEach(TouCharge::requireOfBucket);
  }

  private static void requireOfBucket(String bucket, Charge charge) {
    QuantityRule quantity = quantityOf(charge);
    if (bucket.isBlank() || !quantity.bucket().equals(bucket)) {
      throw new InvalidTariff(
          "the charge of bucket '" + bucket + "' is on '" + quantity.bucket() + "'",
          "let each bucket be charged for its own use");
    }
  }

  private static QuantityRule quantityOf(Charge charge) {
    if (charge instanceof FlatCharge flat) {
      return flat.quantity();
    } else if (charge instanceof BlockCharge block) {
      return block.quantity();
    } else if (charge instanceof StepCharge step) {
      return step.quantity();
    } else if (charge instanceof BudgetCharge budget) {
      return budget.quantity();
    }
    throw new InvalidTariff(
        "a bucket with a charge that is not FLAT, BLOCK, STEP or BUDGET", "use one of these");
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.timeOfUse(this);
  }
}
