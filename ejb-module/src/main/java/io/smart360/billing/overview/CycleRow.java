package io.smart360.billing.overview;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A bill cycle as a choice for a new run.
 *
 * @param frequency such as MONTHLY
 * @param nextStart first day of the period the next run bills
 * @param nextLast last day of that period
 * @param accounts accounts that are in the cycle
 */
public record CycleRow(
    long id, String name, String frequency, LocalDate nextStart, LocalDate nextLast, long accounts)
    implements Serializable {}
