package io.smart360.tenancy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time a tenant lives in, and the only place in the product that asks for it.
 *
 * <p>Demos and tests may move the clock of a tenant; a server does not allow that unless {@code
 * smart360.clock.movable} is set.
 */
@Stateless
@PermitAll
public class TenantClock {

  @Inject ClockRepository clocks;
  @Inject TenancySettings settings;

  /** The present instant of the current tenant. */
  public Instant now() {
    return clocks.moved().orElseGet(Instant::now);
  }

  /**
   * The time on the wall, which nobody moves: for what guards the door (locks, sessions, tokens)
   * rather than the business.
   */
  public Instant realTime() {
    return Instant.now();
  }

  /** The business date where the utility is: the local date of {@link #now()}. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now(), zone);
  }

  /** Moves the clock of the current tenant; it then stands still there until it is moved again. */
  public void moveTo(Instant instant) {
    if (!settings.clockMovable()) {
      throw new ClockStandsFirm();
    }
    clocks.moveTo(instant);
  }
}
