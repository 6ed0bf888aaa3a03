package io.smart360.billing.calculation;

import io.smart360.tariff.rating.TariffTimeline;

/**
 * A tariff of a plan.
 *
 * @param service the service whose connections it rates
 * @param timeline its approved versions
 */
public record PlanTariff(String code, String service, TariffTimeline timeline) {}
