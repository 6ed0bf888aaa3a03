package io.smart360.billing.run;

import io.smart360.billing.run.order.BillRunMode;
import io.smart360.billing.run.order.BillRunOrder;
import io.smart360.billing.run.order.BillRunOrigin;
import io.smart360.billing.run.order.BillRunPlan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One billing of a bill cycle for one period: from the first draft over generation, review and
 * approval by a second person until its bills are posted and sent.
 *
 * <p>A run is prepared by one user and approved by another. Until it is approved its bills are
 * drafts that may be thrown away; afterwards they are only ever corrected by new bills. Rules: the
 * state machine of 08-billing §4.2.
 */
@Entity
@Table(name = "bill_run")
public class BillRun extends BillRunOrder {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private BillRunState state = BillRunState.DRAFT;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "approved_by")
  private String approvedBy;

  private String comment;
  private Integer eligible;
  private Integer billed;
  private Integer held;
  private Integer excluded;

  @Column(precision = 18, scale = 2)
  private BigDecimal total;

  @Column(name = "generated_at")
  private Instant generatedAt;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "posted_at")
  private Instant postedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  private String failure;

  protected BillRun() {} // for JPA

  public BillRun(String number, BillRunMode mode, BillRunPlan plan, BillRunOrigin origin) {
    super(number, mode, plan, origin);
  }

  /** Ends stage 1: cycle, period and dates hold. */
  public void configured() {
    become(BillRunState.CONFIGURED);
  }

  /** Ends stage 2: so many accounts are eligible. */
  public void consumersChecked(int eligibleAccounts) {
    become(BillRunState.CONSUMERS_READY);
    this.eligible = eligibleAccounts;
  }

  /** Ends stage 3. */
  public void readingsChecked() {
    become(BillRunState.READINGS_READY);
  }

  /** Begins generation. */
  public void startGenerating() {
    require(BillRunState.READINGS_READY, BillRunState.GENERATING);
    become(BillRunState.GENERATING);
  }

  /** Workers finish the chunk they are in and take no further one. */
  public void pause() {
    become(BillRunState.PAUSED);
  }

  public void resume() {
    require(BillRunState.PAUSED, BillRunState.GENERATING);
    become(BillRunState.GENERATING);
  }

  /** Generates again what was held; bills that exist stay as they are. */
  public void retry() {
    if (state == BillRunState.READINGS_READY || state == BillRunState.PAUSED) {
      throw new BillRunInAnotherState(getNumber(), state, BillRunState.GENERATING);
    }
    become(BillRunState.GENERATING);
    this.failure = null;
    this.generatedAt = null;
  }

  /**
   * Ends generation. Figures that do not add up fail the run; else it is simulated, generated, or
   * generated with errors, as the case is.
   */
  public void finishGenerating(BillRunFigures figures, Instant now) {
    if (!figures.addUp()) {
      fail(
          "Of "
              + figures.eligible()
              + " eligible accounts "
              + figures.billed()
              + " are billed, "
              + figures.held()
              + " held and "
              + figures.excluded()
              + " excluded: "
              + (figures.eligible() - figures.billed() - figures.held() - figures.excluded())
              + " are unaccounted for");
      return;
    }
    become(isDryRun() ? BillRunState.SIMULATED : stateAfter(figures));
    this.generatedAt = now;
    take(figures);
  }

  /** Takes the figures after an account was excluded, without a change of state. */
  public void take(BillRunFigures figures) {
    this.eligible = figures.eligible();
    this.billed = figures.billed();
    this.held = figures.held();
    this.excluded = figures.excluded();
    this.total = figures.total();
  }

  private static BillRunState stateAfter(BillRunFigures figures) {
    return figures.held() == 0 ? BillRunState.GENERATED : BillRunState.GENERATED_WITH_ERRORS;
  }

  /** Stops generation, with a sentence that says why. */
  public void fail(String why) {
    become(BillRunState.FAILED);
    this.failure = why;
  }

  /** Opens stage 5. */
  public void beginReview() {
    become(BillRunState.IN_REVIEW);
  }

  /** Asks for approval. */
  public void submit(String user) {
    become(BillRunState.SUBMITTED);
    this.submittedBy = user;
  }

  /** Makes the bills final; refused to the user who prepared the run. */
  public void approve(String user, String words, Instant now) {
    if (user.equals(getPreparedBy())) {
      throw new BillRunApprovedByPreparer(getNumber(), user);
    }
    become(BillRunState.APPROVED);
    this.approvedBy = user;
    this.comment = words;
    this.approvedAt = now;
  }

  /** Sends the run back with the reason. */
  public void reject(String words) {
    become(BillRunState.REJECTED);
    this.comment = words;
  }

  public void startPosting() {
    become(BillRunState.POSTING);
  }

  /** All approved bills are posted. */
  public void posted(Instant now) {
    become(BillRunState.POSTED);
    this.postedAt = now;
  }

  public void startDistributing() {
    become(BillRunState.DISTRIBUTING);
  }

  public void close(Instant now) {
    become(BillRunState.CLOSED);
    this.closedAt = now;
  }

  /** Ends the run before approval; its drafts are void. */
  public void cancel(String words, Instant now) {
    become(BillRunState.CANCELLED);
    this.comment = words;
    this.closedAt = now;
  }

  /** Takes a posted run back as a whole (BX-BILL-R12). */
  public void rollBack(String words, Instant now) {
    become(BillRunState.ROLLED_BACK);
    this.comment = words;
    this.closedAt = now;
  }

  private void become(BillRunState next) {
    if (!state.canBecome(next)) {
      throw new BillRunInAnotherState(getNumber(), state, next);
    }
    this.state = next;
  }

  private void require(BillRunState expected, BillRunState wished) {
    if (state != expected) {
      throw new BillRunInAnotherState(getNumber(), state, wished);
    }
  }

  public Long getId() {
    return id;
  }

  public BillRunState getState() {
    return state;
  }

  public Optional<String> getSubmittedBy() {
    return Optional.ofNullable(submittedBy);
  }

  public Optional<String> getApprovedBy() {
    return Optional.ofNullable(approvedBy);
  }

  public Optional<String> getComment() {
    return Optional.ofNullable(comment);
  }

  /** Why the run failed, in a sentence. */
  public Optional<String> getFailure() {
    return Optional.ofNullable(failure);
  }

  /** What generation came to; empty before it has ended. */
  public Optional<BillRunFigures> getFigures() {
    return total == null
        ? Optional.empty()
        : Optional.of(new BillRunFigures(eligible, billed, held, excluded, total));
  }
}
