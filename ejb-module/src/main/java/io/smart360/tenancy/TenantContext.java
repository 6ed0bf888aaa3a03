package io.smart360.tenancy;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * On whose behalf the current thread works. Set where work enters the application (web request,
 * token, batch thread, tick) and read by {@link TenantDataSource} when a transaction begins.
 *
 * <p>A change takes effect at the next transaction: it never reaches one that has begun.
 */
public final class TenantContext {

  private static final ThreadLocal<Acting> CURRENT = new ThreadLocal<>();

  private TenantContext() {}

  public static Optional<Acting> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Runs the work on behalf of {@code acting}, then returns to what was before. */
  public static void run(Acting acting, Runnable work) {
    call(
        acting,
        () -> {
          work.run();
          return null;
        });
  }

  /** Does the work on behalf of {@code acting}, then returns to what was before. */
  public static <T> T call(Acting acting, Supplier<T> work) {
    Acting before = CURRENT.get();
    CURRENT.set(acting);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
