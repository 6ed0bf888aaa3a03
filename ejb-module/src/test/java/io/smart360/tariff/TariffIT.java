package io.smart360.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.database.ScratchDatabase;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.yaml.TariffFileRefused;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.TestTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
class TariffIT {

  private static final long UTILITY = 10;
  private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final String MONA = "mona@example.org";
  private static final String UMA = "uma@example.org";

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long tenant;

  private final TariffService tariffs = new TariffService();
  private final TariffQueries queries = new TariffQueries();

  @BeforeAll
  static void createDatabase() throws Exception {
    scratch = ScratchDatabase.create();
    app = new TestTransactions(scratch.app());
    owner = new TestTransactions(scratch.owner());
  }

  @AfterAll
  static void dropDatabase() throws Exception {
    scratch.close();
  }

  @BeforeEach
  void freshTenant() throws Exception {
    tenant++;
    owner.execute(
        Acting.anew(tenant, MONA),
        "insert into tenant (tenant_id, code, name) values (%d, 'tenant-%d', 'Tenant')"
            .formatted(tenant, tenant),
        """
        insert into utility (id, code, name, currency, time_zone, country, address, phone, email)
        values (10, 'WU', 'Water Utility', 'USD', 'America/New_York', 'US', '1 Main St',
                '555', 'office@example.org')
        """,
        "insert into utility_service (utility_id, service, unit) values (10, 'WATER', 'CCF')",
        "insert into plan (id, utility_id, code, name) values (20, 10, 'HOME', 'Home')");
    tariffs.database = app.database();
    tariffs.tenant = new ActingTenant();
    queries.database = app.database();
  }

  @Test
  void fileOfTheOpenWaterRateSpecificationBecomesADraftWithAReport() throws Exception {
    TariffDraft draft =
        as(
            MONA,
            () ->
                tariffs.takeOver(
                    UTILITY,
                    TariffFormat.OWRS,
                    """
                    metadata:
                      effective_date: 07/01/2025
                      utility_name: Alder Water
                      bill_frequency: Monthly
                    rate_structure:
                      RESIDENTIAL_SINGLE:
                        service_charge: 12
                        commodity_charge: 2.5*usage_ccf
                        fixed_drought_surcharge: 0
                        bill: service_charge+commodity_charge
                    """));

    assertThat(draft.entered()).isEqualTo(new EnteredTariff("ALDER-WATER", List.of(1)));
    assertThat(draft.notes()).extracting(note -> note.kind().name()).contains("ASSUMED", "DROPPED");
    assertThat(as(MONA, () -> queries.versions(UTILITY, "ALDER-WATER")))
        .extracting(TariffVersionRow::state)
        .containsExactly(TariffVersionState.DRAFT);
  }

  @Test
  void versionIsInForceOnceAnotherUserApprovesIt() throws Exception {
    as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.10")));
    assertThat(version(1).state()).isEqualTo(TariffVersionState.PENDING_APPROVAL);

    approve(UMA, 1);

    assertThat(version(1).state()).isEqualTo(TariffVersionState.ACTIVE);
    assertThat(version(1).approvedBy()).contains(UMA);
    assertThat(version(1).effectiveEnd()).isEmpty();
  }

  @Test
  void drafterMayNotApprove() throws Exception {
    as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.10")));

    assertThatExceptionOfType(TariffApprovedByDrafter.class).isThrownBy(() -> approve(MONA, 1));

    assertThat(version(1).state()).isEqualTo(TariffVersionState.PENDING_APPROVAL);
  }

  @Test
  void nextVersionEndsTheOneBeforeWhicheverIsApprovedFirst() throws Exception {
    as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.10")));
    as(MONA, () -> tariffs.enter(UTILITY, file(JULY, "3.40")));
    approve(UMA, 2);
    assertThat(version(2).effectiveEnd()).isEmpty();

    approve(UMA, 1);

    assertThat(version(1).effectiveEnd()).contains(JULY);
    as(MONA, () -> tariffs.enter(UTILITY, file(JULY.plusMonths(1), "3.50")));
    approve(UMA, 3);
    assertThat(version(2).effectiveEnd()).contains(JULY.plusMonths(1));
  }

  @Test
  void versionIsKeptAsItWasWritten() throws Exception {
    String file = file(JANUARY, "3.10");
    as(MONA, () -> tariffs.enter(UTILITY, file));

    String kept = as(MONA, () -> queries.definition(UTILITY, "WATER", 1)).orElseThrow();

    assertThat(TariffFile.fromJson(kept)).isEqualTo(TariffFile.read(file));
  }

  @Test
  void secondVersionFromTheSameDayIsRefused() throws Exception {
    as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.10")));

    assertThatExceptionOfType(TariffVersionExists.class)
        .isThrownBy(() -> as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.20"))));
  }

  @Test
  void furtherVersionMustNameTheSameUnit() throws Exception {
    as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.10")));

    assertThatExceptionOfType(TariffHeadDiffers.class)
        .isThrownBy(
            () ->
                as(MONA, () -> tariffs.enter(UTILITY, file(JULY, "3.20").replace("CCF", "kgal"))));
  }

  @Test
  void serviceTheUtilityDoesNotSupplyIsRefused() {
    assertThatExceptionOfType(ServiceNotSupplied.class)
        .isThrownBy(
            () ->
                as(
                    MONA,
                    () -> tariffs.enter(UTILITY, file(JULY, "3.20").replace("WATER", "SEWER"))));
  }

  @Test
  void faultyFileEntersNothing() throws Exception {
    assertThatExceptionOfType(TariffFileRefused.class)
        .isThrownBy(() -> as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "cheap"))));

    assertThat(as(MONA, () -> queries.tariffs(UTILITY))).isEmpty();
  }

  @Test
  void refusedVersionGoesBackToItsDrafterAndMayBeSubmittedAgain() throws Exception {
    as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.10")));
    as(
        UMA,
        () -> {
          tariffs.refuse(UTILITY, "WATER", 1);
          return null;
        });
    assertThat(version(1).state()).isEqualTo(TariffVersionState.DRAFT);
    assertThatExceptionOfType(TariffVersionInAnotherState.class).isThrownBy(() -> approve(UMA, 1));

    as(
        MONA,
        () -> {
          tariffs.submit(UTILITY, "WATER", 1);
          return null;
        });
    approve(UMA, 1);

    assertThat(version(1).state()).isEqualTo(TariffVersionState.ACTIVE);
  }

  @Test
  void tariffIsOfferedInAPlanOnce() throws Exception {
    as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.10")));
    for (int i = 0; i < 2; i++) {
      as(
          MONA,
          () -> {
            tariffs.offer(UTILITY, "HOME", "WATER");
            return null;
          });
    }
    assertThatExceptionOfType(PlanNotFound.class)
        .isThrownBy(
            () ->
                as(
                    MONA,
                    () -> {
                      tariffs.offer(UTILITY, "OFFICE", "WATER");
                      return null;
                    }));
  }

  @Test
  void anotherTenantSeesNoTariff() throws Exception {
    as(MONA, () -> tariffs.enter(UTILITY, file(JANUARY, "3.10")));
    freshTenant();

    assertThat(as(MONA, () -> queries.tariff(UTILITY, "WATER"))).isEqualTo(Optional.empty());
  }

  private void approve(String user, int number) throws Exception {
    as(
        user,
        () -> {
          tariffs.approve(UTILITY, "WATER", number);
          return null;
        });
  }

  private TariffVersionRow version(int number) throws Exception {
    return as(MONA, () -> queries.versions(UTILITY, "WATER")).get(number - 1);
  }

  private static <T> T as(String user, Callable<T> work) throws Exception {
    return app.in(Acting.anew(tenant, user), work);
  }

  private static String file(LocalDate from, String rate) {
    return """
        tariff: WATER
        name: Water
        service: WATER
        unit: CCF
        frequency: MONTHLY
        currency: USD
        versions:
          - effective-from: %s
            components:
              - {code: use, label: Use, type: FLAT, gl: "4000", rate: %s}
        """
        .formatted(from, rate);
  }

  /** The tenant and user of the running transaction, at a time that stands still. */
  private static final class ActingTenant extends CurrentTenant {

    @Override
    public Instant now() {
      return Instant.parse("2025-01-02T12:00:00Z");
    }
  }
}
