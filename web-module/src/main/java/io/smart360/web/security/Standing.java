package io.smart360.web.security;

import io.smart360.identity.SignInSettings;
import io.smart360.identity.UserQueries;
import io.smart360.tenancy.TenantClock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a caller who was let in may still work: the user is active, was not signed out by an
 * administrator since, and the session is not older than the longest allowed. Asked of the database
 * again after half a minute, so that a change takes effect within 60 s (AU03-R3).
 */
@ApplicationScoped
public class Standing {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final int MOST_KEPT = 10_000;

  @EJB UserQueries users;
  @EJB TenantClock clock;
  @Inject SignInSettings settings;

  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  private record Known(Optional<Instant> validFrom, Instant at) {}

  /** The caller's tenant must be set. */
  boolean isGood(CallerRights caller) {
    Instant now = clock.realTime();
    if (caller.since().plus(settings.longestSession()).isBefore(now)) {
      return false;
    }
    // A token knows its second only: the rest of that second counts for it.
    return validFrom(caller.userId(), now)
        .filter(from -> from.isBefore(caller.since().plusSeconds(1)))
        .isPresent();
  }

  private Optional<Instant> validFrom(long userId, Instant now) {
    Known kept = known.get(userId);
    if (kept == null || kept.at().plus(FRESH).isBefore(now)) {
      if (known.size() > MOST_KEPT) {
        known.clear();
      }
      kept = new Known(users.validFrom(userId), now);
      known.put(userId, kept);
    }
    return kept.validFrom();
  }
}
