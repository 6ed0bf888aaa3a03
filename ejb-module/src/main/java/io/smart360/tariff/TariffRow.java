package io.smart360.tariff;

import java.io.Serializable;

/**
 * A tariff as a list shows it.
 *
 * @param service the service it is for
 * @param unit what its prices are quoted per
 * @param frequency the period its fixed amounts are quoted for
 * @param source where the prices were published
 * @param versions how many versions it has
 */
public record TariffRow(
    String code,
    String name,
    String service,
    String unit,
    String frequency,
    String source,
    String state,
    int versions)
    implements Serializable {}
