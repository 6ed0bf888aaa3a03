package io.smart360.billing.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run with the figures of its stages as they stand now.
 *
 * @param notEligible accounts that do not take part, by reason
 * @param exceptions open and closed exceptions by code
 * @param failure why the run failed
 */
public record BillRunDetails(
    BillRunRow run,
    Progress progress,
    Map<String, Integer> notEligible,
    List<ExceptionCount> exceptions,
    Optional<String> failure,
    Optional<String> comment,
    Optional<String> submittedBy,
    Optional<String> approvedBy,
    Optional<Instant> generatedAt,
    Optional<Instant> postedAt) {

  public BillRunDetails {
    notEligible = Map.copyOf(notEligible);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * How far generation is.
   *
   * @param eligible accounts that are to be billed
   * @param pending those not worked yet
   * @param total sum of the bills so far
   * @param accountsPerSecond since generation was last started; 0 when it is not running
   * @param secondsLeft at that rate; 0 when it is not running
   */
  public record Progress(
      int eligible,
      int pending,
      int billed,
      int held,
      int excluded,
      BigDecimal total,
      int accountsPerSecond,
      int secondsLeft) {

    /** Accounts worked so far. */
    public int done() {
      return eligible - pending;
    }

    /** 0 to 100; 100 only when nothing is left. */
    public int percent() {
      return eligible == 0 ? 0 : (int) (100L * done() / eligible);
    }
  }

  /** How many exceptions of a code there are, and how many of them wait for somebody. */
  public record ExceptionCount(String code, String severity, int all, int open) {}
}
