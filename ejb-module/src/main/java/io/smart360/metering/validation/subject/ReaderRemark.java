package io.smart360.metering.validation.subject;

import io.smart360.metering.reading.ReaderStatus;
import io.smart360.metering.validation.ruleset.FollowUp;

/**
 * What the reader reported: a status and, unless it is NORMAL, a reason code of the utility's list
 * with the work that code asks for.
 */
public record ReaderRemark(ReaderStatus status, String reasonCode, FollowUp followUp) {

  public static final ReaderRemark NORMAL =
      new ReaderRemark(ReaderStatus.NORMAL, "OK", FollowUp.NONE);

  /** Nobody has been at the meter. */
  public static final ReaderRemark NOT_VISITED =
      new ReaderRemark(ReaderStatus.NOT_VISITED, "", FollowUp.NONE);

  public static ReaderRemark faulty(String reasonCode, FollowUp followUp) {
    return new ReaderRemark(ReaderStatus.FAULTY, reasonCode, followUp);
  }

  public static ReaderRemark notRead(String reasonCode) {
    return new ReaderRemark(ReaderStatus.RCNT, reasonCode, FollowUp.REVISIT);
  }
}
