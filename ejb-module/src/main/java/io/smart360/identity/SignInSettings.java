package io.smart360.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator set about the door. */
@ApplicationScoped
public class SignInSettings {

  @Inject
  @ConfigProperty(name = "smart360.sign-in.failures", defaultValue = "5")
  int failures;

  @Inject
  @ConfigProperty(name = "smart360.sign-in.window-minutes", defaultValue = "15")
  int windowMinutes;

  @Inject
  @ConfigProperty(name = "smart360.sign-in.lock-minutes", defaultValue = "15")
  int lockMinutes;

  @Inject
  @ConfigProperty(name = "smart360.session.hours", defaultValue = "12")
  int sessionHours;

  /** When failures lock an account. */
  public LockRule lockRule() {
    return new LockRule(
        failures, Duration.ofMinutes(windowMinutes), Duration.ofMinutes(lockMinutes));
  }

  /** How long a session lasts at most, however busy. */
  public Duration longestSession() {
    return Duration.ofHours(sessionHours);
  }
}
