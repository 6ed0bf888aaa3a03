package io.smart360.tariff.model;

/**
 * How a tariff treats versions, days and quantities.
 *
 * @param versionChoice which version rates a segment in which it changes
 * @param tierLimits when tier limits are scaled by days
 * @param prorationBase what a period that is not whole is measured against
 * @param quantity how use is rounded before rating
 * @param rounding where amounts are rounded
 */
public record RatingTerms(
    VersionChoice versionChoice,
    TierLimitRule tierLimits,
    ProrationBase prorationBase,
    QuantityRounding quantity,
    LineRounding rounding) {

  /** The product's defaults for a unit. */
  public static RatingTerms usualFor(RateUnit unit) {
    return new RatingTerms(
        VersionChoice.EACH_DAY,
        TierLimitRule.WHOLE_PERIOD,
        ProrationBase.SCHEDULED,
        QuantityRounding.usualFor(unit),
        LineRounding.EACH_LINE);
  }
}
