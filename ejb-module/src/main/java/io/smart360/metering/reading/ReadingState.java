package io.smart360.metering.reading;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states a reading passes from the moment it is expected until it is billed, corrected or
 * voided.
 *
 * <p>{@link #EXEMPTION} is a flag raised by the rules and waits for a person; {@link #EXEMPTED} is
 * a person's decision to leave the meter out of this cycle. A reading refused at the door (rule
 * severity REJECT) never gets a state: it goes back to whoever brought it. Source: metering
 * requirements §3.
 */
public enum ReadingState {
  EXPECTED,
  COLLECTED,
  /** Awaiting verification, by sample or by policy. */
  PENDING,
  /** Flagged by the rules. */
  EXEMPTION,
  PASSED,
  ADJUSTED,
  ESTIMATED,
  /** A person left the meter out of this cycle, with a reason. */
  EXEMPTED,
  /** To be read again. */
  REVISIT,
  MISSING,
  BILLED,
  /** Billed, and since replaced by a new version of the reading. */
  CORRECTED,
  /** A duplicate, or replaced before billing. */
  VOID;

  /** The word consumers see. */
  public enum ConsumerWord {
    VERIFIED,
    ESTIMATED,
    CORRECTED,
    PENDING
  }

  private static final Set<ReadingState> USABLE = EnumSet.of(PASSED, ADJUSTED, ESTIMATED, BILLED);
  private static final Set<ReadingState> REOPENABLE =
      EnumSet.of(PASSED, ADJUSTED, ESTIMATED, EXEMPTED);

  /** The states this one may be followed by. */
  public Set<ReadingState> successors() {
    return switch (this) {
      case EXPECTED -> EnumSet.of(COLLECTED, MISSING);
      case COLLECTED -> EnumSet.of(PASSED, PENDING, EXEMPTION, VOID);
      case PENDING, EXEMPTION -> EnumSet.of(PASSED, ADJUSTED, ESTIMATED, REVISIT, EXEMPTED, VOID);
      case REVISIT -> EnumSet.of(COLLECTED, MISSING);
      case MISSING -> EnumSet.of(REVISIT, ESTIMATED, EXEMPTED);
      case PASSED, ADJUSTED, ESTIMATED -> EnumSet.of(BILLED, PENDING, VOID);
      case EXEMPTED -> EnumSet.of(PENDING, VOID);
      case BILLED -> EnumSet.of(CORRECTED);
      case CORRECTED, VOID -> EnumSet.noneOf(ReadingState.class);
    };
  }

  public boolean canBecome(ReadingState next) {
    return successors().contains(next);
  }

  /**
   * Answers {@code next}, so that a reading can write {@code state = state.changedTo(next)}.
   *
   * @throws ReadingStateChangeRefused when §3 has no such change
   */
  public ReadingState changedTo(ReadingState next) {
    if (!canBecome(next)) {
      throw new ReadingStateChangeRefused(this, next);
    }
    return next;
  }

  /** Whether billing may use the reading; the same states count as validated on dashboards. */
  public boolean isUsableForBilling() {
    return USABLE.contains(this);
  }

  /** Whether going to {@code next} takes back a decision, which only a supervisor may do. */
  public boolean isReopenedBy(ReadingState next) {
    return next == PENDING && REOPENABLE.contains(this);
  }

  /** Whether the reading waits for somebody's decision. */
  public boolean isOpenForDecision() {
    return this == PENDING || this == EXEMPTION;
  }

  /** Whether it is listed under Exemptions, which holds flagged and left-out readings. */
  public boolean isExemption() {
    return this == EXEMPTION || this == EXEMPTED;
  }

  /** What profile and portal call a reading of this state and source. */
  public ConsumerWord consumerWord(ReadingSource source) {
    return switch (this) {
      case PASSED, ADJUSTED -> ConsumerWord.VERIFIED;
      case ESTIMATED -> ConsumerWord.ESTIMATED;
      case BILLED -> source.isActual() ? ConsumerWord.VERIFIED : ConsumerWord.ESTIMATED;
      case CORRECTED -> ConsumerWord.CORRECTED;
      default -> ConsumerWord.PENDING;
    };
  }
}
