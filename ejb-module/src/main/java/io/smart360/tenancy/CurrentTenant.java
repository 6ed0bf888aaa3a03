package io.smart360.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The tenant the current thread works for, the user who acts, and the time they live in. */
@ApplicationScoped
public class CurrentTenant {

  @Inject TenantClock clock;

  /** Fails when no tenant is set: then there is nothing that could be read or written. */
  public long id() {
    return acting().tenantId();
  }

  /** The user's e-mail address, or the name of the job that acts. */
  public String actor() {
    return acting().actor();
  }

  public Acting acting() {
    return TenantContext.current()
        .orElseThrow(() -> new IllegalStateException("No tenant is set for this work"));
  }

  public Instant now() {
    return clock.now();
  }

  public LocalDate today(ZoneId zone) {
    return clock.today(zone);
  }
}
