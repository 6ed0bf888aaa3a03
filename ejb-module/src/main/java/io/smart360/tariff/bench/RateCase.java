package io.smart360.tariff.bench;

import java.io.Serializable;

/**
 * One row of a file of cases, as it is written.
 *
 * @param id what the utility calls the case
 * @param tariffFile the tariff's file, relative to the folder of tariffs
 * @param customerClass the customer class; may be empty where the tariff has none
 * @param usage use of the period; empty where nothing is measured
 * @param unit unit of the use; empty for the tariff's own
 * @param periodStart first day, empty for one nominal period of the tariff
 * @param periodEnd last day, which belongs to the period
 * @param inputs characteristics as a JSON object; may be empty
 * @param expectedTotal what the bill should come to; may be empty
 */
public record RateCase(
    String id,
    String tariffFile,
    String customerClass,
    String usage,
    String unit,
    String periodStart,
    String periodEnd,
    String inputs,
    String expectedTotal)
    implements Serializable {}
