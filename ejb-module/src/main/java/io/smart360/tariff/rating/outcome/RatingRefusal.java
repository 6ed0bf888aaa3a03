package io.smart360.tariff.rating.outcome;

import io.smart360.tariff.charge.DemandCharge;
import java.util.HashMap;
import java.util.Map;

/** Carries a refusal out of the calculation; never leaves this package. */
public final class RatingRefusal extends RuntimeException {

  private final transient RatingOutcome.Refused refused;

  private RatingRefusal(RatingOutcome.Refused refused) {
    super(refused.text(), null, false, false);
    this.refused = refused;
  }

  public RatingOutcome.Refused refused() {
    return refused;
  }

  public static RatingRefusal of(String code, String text, Map<String, String> details) {
    return new RatingRefusal(new RatingOutcome.Refused(code, text, details));
  }

  public static RatingRefusal noVersion(String days) {
    return of("BX-E02", "No active tariff version on " + days + ".", Map.of("days", days));
  }

  public static RatingRefusal noUse(String component, String days) {
    return of(
        "BX-E03",
        "No reading gives the use of " + days + " for '" + component + "'.",
        Map.of("component", component, "days", days));
  }

  public static RatingRefusal noBucket(String component, String bucket, String days) {
    return of(
        "BX-E03",
        "No reading gives the use of bucket '"
            + bucket
            + "' on "
            + days
            + " for '"
            + component
            + "'.",
        Map.of("component", component, "bucket", bucket, "days", days));
  }

  public static RatingRefusal noLoad(String component, DemandCharge charge, String days) {
    String bucket = charge.demand().bucket();
    Map<String, String> details = new HashMap<>();
    details.put("component", component);
    details.put("days", days);
    details.put("unit", charge.unit());
    if (!bucket.isEmpty()) {
      details.put("bucket", bucket);
    }
    return of(
        "BX-E03",
        "No reading gives the load in "
            + charge.unit()
            + (bucket.isEmpty() ? "" : " of bucket '" + bucket + "'")
            + " on "
            + days
            + " for '"
            + component
            + "'.",
        details);
  }

  public static RatingRefusal negativeUse(String component, String use) {
    return of(
        "BX-E06",
        "The use of '"
            + component
            + "' is "
            + use
            + ", and no estimated use is known that it could be taken back from.",
        Map.of("component", component, "use", use));
  }

  public static RatingRefusal noTaxRate(String tax, String date) {
    return of(
        "BX-E19",
        "Tax '" + tax + "' has no rate on " + date + ".",
        Map.of("tax", tax, "date", date));
  }

  public static RatingRefusal noKey(String component, String dimensions, String key) {
    return of(
        "BX-E21",
        "'" + component + "' has no price for " + dimensions + " = " + key + ".",
        Map.of("component", component, "dimensions", dimensions, "key", key));
  }

  public static RatingRefusal noCharacteristic(String component, String name) {
    return of(
        "BX-E21",
        "'" + component + "' needs '" + name + "', which is not known.",
        Map.of("component", component, "characteristic", name));
  }

  public static RatingRefusal notPassedOn(String component, String amount, String date) {
    return of(
        "BX-E21",
        "No charge of the tariff takes " + amount + " of " + date + " as '" + component + "'.",
        Map.of("component", component, "amount", amount, "date", date));
  }

  public static RatingRefusal formula(String component, String fault) {
    return of(
        "BX-E22",
        "The formula of '" + component + "' has no result: " + fault + ".",
        Map.of("component", component, "fault", fault));
  }

  public static RatingRefusal notNumber(String component, String name, String value) {
    return of(
        "BX-E21",
        "'" + component + "' needs '" + name + "' as a number, not '" + value + "'.",
        Map.of("component", component, "characteristic", name, "value", value));
  }

  public static RatingRefusal otherUnit(String component, String measured, String quoted) {
    return of(
        "BX-E99",
        "'"
            + component
            + "' is quoted per "
            + quoted
            + ", but the use is measured in "
            + measured
            + ".",
        Map.of("component", component, "measured", measured, "quoted", quoted));
  }
}
