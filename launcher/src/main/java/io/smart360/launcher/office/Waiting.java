package io.smart360.launcher.office;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Asks the interface again and again until what is waited for is there. */
public final class Waiting {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private Waiting() {}

  public static JsonNode until(Supplier<JsonNode> asked, Predicate<JsonNode> isThere) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      JsonNode answer = asked.get();
      if (isThere.test(answer)) {
        return answer;
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Waited an hour in vain; the last answer was " + answer);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    }
  }
}
