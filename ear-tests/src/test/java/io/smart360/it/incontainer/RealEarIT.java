package io.smart360.it.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.it.incontainer.TwoConnections.Ending;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenancyQueries;
import io.smart360.tenancy.TenantClock;
import io.smart360.tenancy.TenantContext;
import jakarta.batch.operations.JobOperator;
import jakarta.enterprise.inject.spi.CDI;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the container can show: that transactions, pool, batch and clock work together. */
@ExtendWith(ArquillianExtension.class)
class RealEarIT {

  private static final int ALTERNATIONS = 10_000;
  private static final int THREADS = 4;

  /** Each way a transaction can end, and no transaction at all. */
  private static final List<Optional<Ending>> ENDINGS =
      List.of(
          Optional.of(Ending.COMMIT),
          Optional.of(Ending.ROLLBACK),
          Optional.of(Ending.EXCEPTION),
          Optional.of(Ending.DATABASE_ERROR),
          Optional.empty());

  @Deployment
  static EnterpriseArchive theRealEar() {
    File built = Path.of(System.getProperty("smart360.distribution"), "smart360.ear").toFile();
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "smart360.ear")
            .importFrom(built)
            .as(EnterpriseArchive.class);
    ear.getAsType(WebArchive.class, "/web-module.war")
        .addClasses(RealEarIT.class, TwoConnections.class, TwoConnections.Ending.class)
        .addClass(TwoConnections.Seen.class)
        .addAsLibraries(assertions());
    return ear;
  }

  private static File assertions() {
    return new File(
        org.assertj.core.api.Assertions.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath());
  }

  @Test
  void jobsRunOnJBeret() {
    assertThat(bean(JobOperator.class).toString()).contains("jberet");
  }

  @Test
  void ticksSeeTheTenantsThatLive() {
    assertThat(bean(TenancyQueries.class).liveTenants()).containsExactly(1L, 2L);
  }

  @Test
  void clockOfOneTenantMovesAlone() {
    TenantClock clock = bean(TenantClock.class);
    ZoneId zone = ZoneId.of("America/Los_Angeles");
    TenantContext.run(
        Acting.anew(2, "test"), () -> clock.moveTo(Instant.parse("2025-02-01T07:30:00Z")));
    assertThat(TenantContext.call(Acting.anew(2, "test"), () -> clock.today(zone).toString()))
        .as("half past seven in London is still January in Los Angeles")
        .isEqualTo("2025-01-31");
    assertThat(TenantContext.call(Acting.anew(1, "test"), () -> clock.today(zone).getYear()))
        .isGreaterThan(2025);
  }

  @Test
  void tenantsAlternateOverAPoolOfTwoWithoutALeak() throws Exception {
    TwoConnections pool = bean(TwoConnections.class);
    // The server makes a pool when it is first asked for, and not safely for four at once.
    TwoConnections.seen(pool, 1, Optional.of(Ending.COMMIT));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        counts.add(threads.submit(() -> alternate(pool, first)));
      }
      int checked = 0;
      for (Future<Integer> count : counts) {
        checked += count.get();
      }
      assertThat(checked).isEqualTo(ALTERNATIONS);
    } finally {
      threads.shutdown();
    }
  }

  private static int alternate(TwoConnections pool, int first) {
    int checked = 0;
    for (int i = first; i < ALTERNATIONS; i += THREADS) {
      long tenant = i % 3;
      Optional<Ending> ending = ENDINGS.get(i % ENDINGS.size());
      List<String> seen = TwoConnections.seen(pool, tenant, ending);
      boolean nothing = tenant == 0 || ending.isEmpty();
      assertThat(seen)
          .as("alternation %d, tenant %d, %s", i, tenant, ending)
          .isEqualTo(nothing ? List.of() : List.of("Water of town " + tenant));
      checked++;
    }
    return checked;
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
