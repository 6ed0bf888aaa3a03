package io.smart360.billing.approval;

/**
 * What an approver says of a submitted run.
 *
 * @param comment the words that stand with the decision
 * @param password the approver's own, once more; empty where it is not asked for
 */
public record Verdict(String comment, String password) {

  public Verdict {
    comment = comment == null ? "" : comment.strip();
    password = password == null ? "" : password;
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "Verdict[" + comment + "]";
  }
}
