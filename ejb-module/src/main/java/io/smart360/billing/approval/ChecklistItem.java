package io.smart360.billing.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * One point of the approval checklist and how it stands.
 *
 * @param finding what was computed, in figures; empty for points a person ticks
 * @param tick who ticked it; automatic points have one only where a person took responsibility
 */
public record ChecklistItem(
    ChecklistPoint point, boolean isFulfilled, String finding, Optional<Tick> tick) {

  /** Who ticked a point, when, and with what words. */
  public record Tick(String by, Instant at, Optional<String> comment) {}
}
