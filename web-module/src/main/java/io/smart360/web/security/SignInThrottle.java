package io.smart360.web.security;

import io.smart360.tenancy.TenantClock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down one address that tries many accounts (ACC-8): after 30 failed sign-ins within 15
 * minutes it is refused unheard until those minutes are over. Counted on each node by itself.
 */
@ApplicationScoped
public class SignInThrottle {

  private static final int MOST_FAILURES = 30;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_KEPT = 100_000;

  @EJB TenantClock clock;

  private final Map<String, Failures> byAddress = new ConcurrentHashMap<>();

  private record Failures(int count, Instant since) {}

  public boolean isShutFor(String address) {
    Failures failures = byAddress.get(address);
    return failures != null
        && failures.count() >= MOST_FAILURES
        && clock.realTime().isBefore(failures.since().plus(WINDOW));
  }

  public void recordFailure(String address) {
    Instant now = clock.realTime();
    if (byAddress.size() > MOST_KEPT) {
      byAddress.values().removeIf(failures -> !now.isBefore(failures.since().plus(WINDOW)));
    }
    byAddress.merge(
        address,
        new Failures(1, now),
        (before, one) ->
            now.isBefore(before.since().plus(WINDOW))
                ? new Failures(before.count() + 1, before.since())
                : one);
  }
}
