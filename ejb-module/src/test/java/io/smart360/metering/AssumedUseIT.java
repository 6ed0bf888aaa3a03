package io.smart360.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.metering.cycle.CycleClosing;
import io.smart360.metering.cycle.ReadCycleFixtures;
import io.smart360.metering.cycle.ReadCycleService;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.work.EstimateRow;
import io.smart360.metering.work.ReadingQueries;
import io.smart360.metering.work.ReadingQueriesFixtures;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections without a past of their own are estimated by a profile (E5) or an agreement (E6). */
class AssumedUseIT {

  /** Flat but for April, which has a fifth more: half of the period to be estimated. */
  private static final String PROFILE =
      """
      insert into use_profile (id, utility_id, service, category, code, average_daily_use,
        month_factors, weekday_factors, source, valid_start)
      values (80, 10, 'WATER', 'RESIDENTIAL', 'HOMES', 0.4,
        '{1,1,1,1.2,1,1,1,1,1,1,1,1}', '{1,1,1,1,1,1,1}', 'Regional study 2023', '2024-01-01')
      """;

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  private final FixedTenant clock = new FixedTenant("2025-04-16T12:00:00Z");
  private ReadingValidationService validation;
  private ReadCycleService cycles;
  private ReadingQueries queries;
  private long tenant;

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
  void foundTown() throws Exception {
    validation = ReadingValidationFixtures.service(app.database(), clock);
    cycles = ReadCycleFixtures.service(app.database(), clock, new RecordedEvents<>());
    queries = ReadingQueriesFixtures.queries(app.database(), clock);
    tenant = foundTownOfNewcomers();
  }

  /** Five meters that were fitted on March 16 at zero; their connections have no past. */
  private static long foundTownOfNewcomers() throws Exception {
    long town = ++lastTenant;
    MeteredTown.found(owner, town, 5);
    owner.execute(
        MeteredTown.supervisor(town),
        "delete from meter_reading where tenant_id = " + town,
        "insert into meter_reading (id, register_id, connection_id, read_on, value, type, source,"
            + " state) select 100 + n, 4000 + n, 1000 + n, '2025-03-16', 0, 'INSTALL',"
            + " 'SERVICE_ORDER', 'PASSED' from generate_series(1, 5) n");
    return town;
  }

  @AfterEach
  void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
  }

  @Test
  void connectionWithoutAPastIsEstimatedByTheProfileOfItsCategory() throws Exception {
    as(PROFILE);

    assertThat(estimate().estimated()).isEqualTo(5);

    assertThat(estimates()).containsOnly("E5 13 ESTIMATED"); // 0.4 x (15 + 15 x 1.2) = 13.2
    EstimateRow why = why(1);
    assertThat(why.quantity().orElseThrow()).isEqualByComparingTo("13.2");
    assertThat(why.madeBy()).contains("sam.supervisor@example.org");
    assertThat(why.inputs())
        .containsEntry("profile", "HOMES")
        .containsEntry("averageOf", "PROFILE")
        .containsEntry("use", "0.4000")
        .containsEntry("weightedDays", "33.00000000")
        .containsEntry("source", "Regional study 2023");
  }

  @Test
  void agreementCountsWhereNoProfileSpeaksAndFirstOnlyIfTheUtilitySaysSo() throws Exception {
    as(PROFILE, agreed(1001, "20"), agreed(1002, "8"), shop(2002), shop(2003));

    assertThat(estimate().notEstimable()).isEqualTo(1);

    assertThat(method(1)).isEqualTo("E5 13 ESTIMATED");
    assertThat(method(2)).isEqualTo("E6 8 ESTIMATED");
    assertThat(why(2).inputs())
        .containsEntry("agreedQuantity", "8.0000")
        .containsEntry("source", "Contract of 2024");
    assertThat(sql("select reason from read_task where register_id = 4003"))
        .singleElement()
        .asString()
        .contains("E5: No profile speaks", "E6: No quantity is agreed");
  }

  @Test
  void utilityMayTakeTheAgreementBeforeTheProfile() throws Exception {
    as(
        PROFILE,
        agreed(1001, "20"),
        "insert into vee_rule_setting (rule_set_id, rule, parameters)"
            + " values (70, 'ESTIMATION', '{\"ORDER\": \"E7,E3,E6,E1,E2,E4,E5\"}')");
    estimate();

    assertThat(method(1)).isEqualTo("E6 20 ESTIMATED");
    assertThat(method(2)).isEqualTo("E5 13 ESTIMATED");
  }

  @Test
  void profileAndAgreementCountFromTheirFirstDayUpToTheirEnd() throws Exception {
    as(
        PROFILE,
        "update use_profile set valid_end = '2025-04-15'",
        agreed(1001, "20"),
        agreed(1002, "8"),
        "update agreed_quantity set valid_start = '2025-04-15' where connection_id = 1001",
        "update agreed_quantity set valid_start = '2025-04-16' where connection_id = 1002");
    estimate();

    assertThat(method(1)).isEqualTo("E6 20 ESTIMATED");
    assertThat(estimates()).hasSize(1);
  }

  @Test
  void registerInGallonsIsEstimatedFromFiguresInTheUnitOfTheService() throws Exception {
    as(PROFILE, shop(2002), agreed(1002, "8"), "update register set unit = 'gal'");
    estimate();

    assertThat(method(1)).isEqualTo("E5 9874 ESTIMATED"); // 13.2 CCF
    assertThat(method(2)).isEqualTo("E6 5984 ESTIMATED"); // 8 CCF
  }

  @Test
  void howSeveralRegistersShareAConnectionIsNotGuessed() throws Exception {
    as(
        PROFILE,
        agreed(1001, "20"),
        "insert into register (id, meter_id, number, unit, dials, valid_start)"
            + " values (4100, 3001, 2, 'CCF', 5, '2020-01-01')",
        "update register set direction = 'RECEIVED' where id = 4002");
    estimate();

    assertThat(estimates()).hasSize(3);
    assertThat(sql("select distinct reason from read_task where register_id in (4001, 4002)"))
        .allSatisfy(reason -> assertThat(reason).contains("E5: No profile speaks"));
  }

  @Test
  void profileOfAnotherTenantSpeaksForNobodyHere() throws Exception {
    as(PROFILE, agreed(1001, "20"));
    long other = tenant;
    tenant = foundTownOfNewcomers();

    assertThat(estimate().notEstimable()).isEqualTo(5);

    tenant = other;
    assertThat(estimate().estimated()).isEqualTo(5);
  }

  @Test
  void manyRegistersTakeAsManyStatementsAsOne() throws Exception {
    as(PROFILE);
    in(() -> cycles.open(MeteredTown.CYCLE));
    in(() -> cycles.close(MeteredTown.CYCLE, CycleClosing.LEAVE_MISSING));
    int before = app.statements();
    estimateChunk(1);
    int one = app.statements() - before;
    estimateChunk(100);

    assertThat(app.statements() - before - one).isEqualTo(one);
    assertThat(estimates()).hasSize(5);
  }

  @Test
  void databaseRefusesTwoAtATimeAndFactorsWithoutSense() throws Exception {
    as(PROFILE, agreed(1001, "20"));

    assertRefused("exclusion", PROFILE.replace("(80,", "(81,"));
    assertRefused("exclusion", agreed(1001, "9").replace("2001,", "81,"));
    assertRefused("check", PROFILE.replace("(80,", "(81,").replace("1.2,", ""));
    assertRefused("check", PROFILE.replace("(80,", "(81,").replace("1.2,", "4,"));
    assertRefused("check", PROFILE.replace("(80,", "(81,").replace("1.2,", "-1,"));
    assertRefused("check", PROFILE.replace("(80,", "(81,").replace("1.2,", "null,"));
    assertRefused("check", PROFILE.replace("(80,", "(81,").replace("0.4,", "0,"));
  }

  private void assertRefused(String kind, String command) {
    assertThatThrownBy(() -> as(command))
        .as(command)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(kind);
  }

  private static String agreed(long connection, String quantity) {
    return "insert into agreed_quantity (id, connection_id, quantity, source, valid_start)"
        + " values (%d, %d, %s, 'Contract of 2024', '2024-01-01')"
            .formatted(connection + 1000, connection, quantity);
  }

  private static String shop(long account) {
    return "update account set category = 'COMMERCIAL' where id = " + account;
  }

  private EstimatedChunk estimate() throws Exception {
    in(() -> cycles.open(MeteredTown.CYCLE));
    in(() -> cycles.close(MeteredTown.CYCLE, CycleClosing.ESTIMATE_MISSING));
    return estimateChunk(100);
  }

  private EstimatedChunk estimateChunk(int size) throws Exception {
    return in(() -> validation.estimateChunk(MeteredTown.CYCLE, ClassAverages.NONE, 0, size));
  }

  private List<String> estimates() throws Exception {
    return sql(
        "select estimate_method || ' ' || trim_scale(value) || ' ' || state from meter_reading"
            + " where source = 'ESTIMATE' order by register_id");
  }

  private String method(int meter) throws Exception {
    return sql("select estimate_method || ' ' || trim_scale(value) || ' ' || state from"
            + " meter_reading where source = 'ESTIMATE' and register_id = "
            + (4000 + meter))
        .get(0);
  }

  private EstimateRow why(int meter) throws Exception {
    long reading =
        Long.parseLong(
            sql("select id from meter_reading where source = 'ESTIMATE' and register_id = "
                    + (4000 + meter))
                .get(0));
    return in(() -> queries.reading(MeteredTown.UTILITY, reading))
        .orElseThrow()
        .estimate()
        .orElseThrow();
  }

  private List<String> sql(String query) throws Exception {
    return in(
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return Sql.list(connection, query, row -> row.getString(1));
          }
        });
  }

  private void as(String... commands) throws Exception {
    app.execute(MeteredTown.supervisor(tenant), commands);
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(MeteredTown.supervisor(tenant), work);
  }
}
