package io.smart360.metering.cycle;

/**
 * How far a cycle has come, counted over its registers (MX00US01, MX02US02-R9).
 *
 * @param total registers to be read
 * @param expected nobody was there yet
 * @param missing nobody could read, or none came until the end
 * @param revisit to be read again
 * @param exempted left out of this cycle by a validator
 * @param collected read, or estimated
 * @param validated of those collected: passed, adjusted, estimated or billed
 * @param pending of those collected: not judged yet, or drawn for verification
 * @param suspect of those collected: flagged by the rules, waiting for a person
 * @param estimated of those validated: nobody looked at the register
 */
public record ReadCycleProgress(
    long total,
    long expected,
    long missing,
    long revisit,
    long exempted,
    long collected,
    long validated,
    long pending,
    long suspect,
    long estimated) {

  private static final int ALL = 100;

  /** Read or excepted, in whole percent of all. */
  public int percentDone() {
    return total == 0 ? ALL : Math.toIntExact((collected + exempted) * ALL / total);
  }

  /** Ready for billing, in whole percent of all. */
  public int percentValidated() {
    return total == 0 ? ALL : Math.toIntExact((validated + exempted) * ALL / total);
  }
}
