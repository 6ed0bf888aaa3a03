package io.smart360.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The tenant of the running test transaction, whose clock stands still. */
public final class FixedTenant extends CurrentTenant {

  private final Instant now;

  public FixedTenant(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now, zone);
  }
}
