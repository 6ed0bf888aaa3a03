package io.smart360.billing.generation;

import io.smart360.billing.calculation.RunTerms;

/**
 * A run as its workers see it, read once by each.
 *
 * @param makesBills false for a dry run, which writes to the simulation tables alone
 */
public record RunWork(
    long runId, long utilityId, String number, boolean makesBills, RunTerms terms) {}
