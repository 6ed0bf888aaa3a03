package io.smart360.metering.estimation;

import java.util.HashSet;
import java.util.List;

/**
 * How a utility estimates: the order of methods and their limits.
 *
 * <p>A method left out of the order is never used by itself. {@code periods} are the most actual
 * periods averaged, the newest first; one is enough. Periods that ended more than {@code
 * oldestMonths} before the estimate do not count. From {@code specialReadAt} estimates in a row on
 * a special read is ordered, from {@code approvalAt} on a supervisor must approve billing (MX-E2).
 */
public record EstimationSettings(
    List<EstimationMethod> order,
    int periods,
    int oldestMonths,
    int leastMetersInClass,
    int specialReadAt,
    int approvalAt) {

  /** What a further estimate in a row asks for. */
  public enum StreakStep {
    NOTHING,
    SPECIAL_READ,
    SUPERVISOR_APPROVAL
  }

  /** The field's usual order and limits. */
  public static final EstimationSettings STANDARD =
      new EstimationSettings(
          List.of(
              EstimationMethod.LAST_READING,
              EstimationMethod.INTERPOLATION,
              EstimationMethod.AVERAGE_OF_ACTUALS,
              EstimationMethod.SAME_PERIOD_LAST_YEAR,
              EstimationMethod.CLASS_AVERAGE,
              EstimationMethod.PROFILE,
              EstimationMethod.AGREED_QUANTITY),
          3,
          18,
          10,
          3,
          4);

  public EstimationSettings {
    order = List.copyOf(order);
    if (order.size() != new HashSet<>(order).size()) {
      throw new IllegalArgumentException("A method stands twice in " + order);
    }
    if (periods < 1 || periods > 36 || oldestMonths < 1 || leastMetersInClass < 1) {
      throw new IllegalArgumentException("Limits of estimation are at least 1, periods at most 36");
    }
    if (specialReadAt < 1 || approvalAt < specialReadAt) {
      throw new IllegalArgumentException(
          "Approval is asked no earlier than the special read: " + approvalAt);
    }
  }

  public EstimationSettings withOrder(List<EstimationMethod> newOrder) {
    return new EstimationSettings(
        newOrder, periods, oldestMonths, leastMetersInClass, specialReadAt, approvalAt);
  }

  /** What the {@code estimatesInARow}-th estimate asks for, itself counted. */
  public StreakStep stepAt(int estimatesInARow) {
    if (estimatesInARow >= approvalAt) {
      return StreakStep.SUPERVISOR_APPROVAL;
    }
    return estimatesInARow >= specialReadAt ? StreakStep.SPECIAL_READ : StreakStep.NOTHING;
  }
}
