package io.smart360.tariff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The prices of a tariff from a day on, drafted by one user and approved by another.
 *
 * <p>Once approved it never changes (BX-RATE-R1): it ends where the next one begins, and a mistake
 * is put right by a new version.
 *
 * @param number counted up within the tariff
 * @param effectiveStart first day
 * @param effectiveEnd first day on which another version holds; nothing while none is approved
 * @param edition counts the changes of the record, for whoever changes it at the same time
 */
public record TariffVersion(
    long id,
    int edition,
    long tariffId,
    int number,
    LocalDate effectiveStart,
    Optional<LocalDate> effectiveEnd,
    TariffVersionState state,
    String draftedBy) {

  /**
   * Hands it to whoever approves.
   *
   * @throws TariffVersionInAnotherState when it is no draft
   */
  TariffVersion submitted() {
    require(TariffVersionState.DRAFT, TariffVersionState.PENDING_APPROVAL);
    return in(TariffVersionState.PENDING_APPROVAL, effectiveEnd);
  }

  /**
   * Puts it in force.
   *
   * @param approver the user who approves
   * @param until first day of the next approved version, if there is one
   * @throws TariffVersionInAnotherState when it was not submitted
   * @throws TariffApprovedByDrafter when the approver is who drafted it
   */
  TariffVersion approved(String approver, Optional<LocalDate> until) {
    require(TariffVersionState.PENDING_APPROVAL, TariffVersionState.ACTIVE);
    if (approver.equals(draftedBy)) {
      throw new TariffApprovedByDrafter(number);
    }
    return in(TariffVersionState.ACTIVE, until);
  }

  /**
   * Sends it back to its drafter.
   *
   * @throws TariffVersionInAnotherState when it was not submitted
   */
  TariffVersion refused() {
    require(TariffVersionState.PENDING_APPROVAL, TariffVersionState.DRAFT);
    return in(TariffVersionState.DRAFT, effectiveEnd);
  }

  /** Ends it where a newly approved one begins. */
  TariffVersion endedBy(LocalDate nextStart) {
    return in(state, Optional.of(nextStart));
  }

  private void require(TariffVersionState needed, TariffVersionState wanted) {
    if (state != needed) {
      throw new TariffVersionInAnotherState(number, state, wanted);
    }
  }

  private TariffVersion in(TariffVersionState next, Optional<LocalDate> end) {
    return new TariffVersion(id, edition, tariffId, number, effectiveStart, end, next, draftedBy);
  }
}
