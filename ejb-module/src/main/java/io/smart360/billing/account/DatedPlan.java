package io.smart360.billing.account;

import java.time.LocalDate;

/**
 * A plan and the days a service agreement has it.
 *
 * @param end first day on which it no longer holds; {@link LocalDate#MAX} while open
 */
public record DatedPlan(long planId, LocalDate start, LocalDate end) {}
