package io.smart360.billing.run.exception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Why an account was not billed, or what a person should look at on its bill.
 *
 * <p>Raised by a run; somebody takes it on and resolves it, waives a warning, or skips the account.
 * Who closes one that nobody took on has it. A closed one stays as it is: a retry raises a new one
 * if the matter is not put right.
 */
@Entity
@Table(name = "bill_exception")
public class BillException {

  @Id private Long id;
  @Version private int version;

  @Column(name = "run_id", updatable = false)
  private long runId;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Column(updatable = false)
  private String code;

  @Column(updatable = false)
  private String severity;

  @Enumerated(EnumType.STRING)
  private BillExceptionState state;

  @Column(name = "assigned_to")
  private String assignedTo;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private String closedBy;

  private String reason;

  protected BillException() {} // for JPA

  /** Somebody takes it on. */
  public void takeOn(String user) {
    requireOpen();
    this.state = BillExceptionState.IN_PROGRESS;
    this.assignedTo = user;
  }

  /** What it found was put right. */
  public void resolve(Closing closing) {
    close(BillExceptionState.RESOLVED, closing);
  }

  /** A warning is accepted; what blocks a bill cannot be. */
  public void waive(Closing closing) {
    if (isBlocking()) {
      throw new BlockingExceptionNotWaived(code);
    }
    close(BillExceptionState.WAIVED, closing);
  }

  /** The account is left out of the run. */
  public void skip(Closing closing) {
    close(BillExceptionState.SKIPPED, closing);
  }

  /** Who closed it, why and when. */
  public record Closing(String user, String reason, Instant at) {

    public Closing {
      if (reason == null || reason.isBlank()) {
        throw new BillReasonMissing("close an exception");
      }
    }
  }

  private void close(BillExceptionState closed, Closing closing) {
    requireOpen();
    this.state = closed;
    this.assignedTo = assignedTo == null ? closing.user() : assignedTo;
    this.closedBy = closing.user();
    this.closedAt = closing.at();
    this.reason = closing.reason();
  }

  private void requireOpen() {
    if (!state.isOpen()) {
      throw new BillExceptionClosed(id, state);
    }
  }

  public Long getId() {
    return id;
  }

  public long getRunId() {
    return runId;
  }

  public long getAccountId() {
    return accountId;
  }

  public String getCode() {
    return code;
  }

  public boolean isBlocking() {
    return severity.equals("BLOCK");
  }

  public BillExceptionState getState() {
    return state;
  }

  /** Who has taken it on. */
  public Optional<String> getAssignedTo() {
    return Optional.ofNullable(assignedTo);
  }

  /** Who closed it, why and when; empty while it is open. */
  public Optional<Closing> getClosing() {
    return state.isOpen() ? Optional.empty() : Optional.of(new Closing(closedBy, reason, closedAt));
  }
}
