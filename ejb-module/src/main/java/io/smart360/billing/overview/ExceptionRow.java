package io.smart360.billing.overview;

import io.smart360.billing.calculation.FindingTexts;
import io.smart360.shared.Sentence;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;

/**
 * An exception of a run as a list shows it.
 *
 * @param sentence what is the matter
 * @param severity BLOCK or WARN
 * @param state OPEN, IN_PROGRESS, RESOLVED, WAIVED or SKIPPED
 * @param amount of the bill of this run; null when there is none
 * @param before amount of the account's bill before; null when there is none
 * @param billId null when there is no bill
 * @param assignedTo null while nobody has taken it on
 * @param reason why it was closed; null while it is open
 */
public record ExceptionRow(
    long id,
    String code,
    String severity,
    String state,
    Sentence sentence,
    long accountId,
    String accountNumber,
    String consumer,
    Long billId,
    BigDecimal amount,
    BigDecimal before,
    String assignedTo,
    String reason,
    Instant raisedAt)
    implements Serializable {

  /** What is the matter, in the language of its reader. */
  public String words(Locale language) {
    return FindingTexts.words(sentence, language);
  }

  public boolean isOpen() {
    return state.equals("OPEN") || state.equals("IN_PROGRESS");
  }

  public boolean isBlocking() {
    return severity.equals("BLOCK");
  }

  /** Against the bill before, in whole percent, half up; null without one to compare with. */
  public BigDecimal changePercent() {
    if (amount == null || before == null || before.signum() <= 0) {
      return null;
    }
    return amount.subtract(before).movePointRight(2).divide(before, 0, RoundingMode.HALF_UP);
  }
}
