package io.smart360.metering.facts;

import io.smart360.metering.estimation.UseAssumptions;

/** A register that is to be estimated: what it is, what it showed, what is assumed of its use. */
public record RegisterToEstimate(
    RegisterFacts facts, RegisterPast past, UseAssumptions assumptions) {

  /** With the past as a reading of the register's day and cycle is judged by. */
  public RegisterToEstimate forReading(long readingId) {
    RegisterDay of = facts.of();
    return new RegisterToEstimate(
        facts, past.forReading(readingId, of.day(), of.readCycleId()), assumptions);
  }
}
