package io.smart360.launcher.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.launcher.demo.population.Population.Loaded;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PopulationTest {

  private static final String CONSTRAINTS =
      """
      select md5(string_agg(conrelid::regclass || conname || pg_get_constraintdef(oid), ';'
                            order by conrelid::regclass::text, conname))
      from pg_constraint where connamespace = 'public'::regnamespace
      """;
  private static final String INDEXES =
      """
      select md5(string_agg(indexdef, ';' order by tablename, indexname))
      from pg_indexes where schemaname = 'public'
      """;

  private static ScratchDatabase database;
  private static String constraintsBefore;
  private static String indexesBefore;
  private static Loaded westlake;

  @BeforeAll
  static void loadTwoTenants() throws Exception {
    database = ScratchDatabase.create();
    constraintsBefore = text(CONSTRAINTS);
    indexesBefore = text(INDEXES);
    Population population = new Population(database.owner());
    population.load(new TenantPlan("eastport", 50, 1));
    westlake = population.load(new TenantPlan("westlake", 1000, 360));
  }

  @AfterAll
  static void dropDatabase() throws Exception {
    database.close();
  }

  @Test
  void keepsAllInvariants() throws Exception {
    assertThat(Invariants.violations(database.owner())).isEmpty();
  }

  @Test
  void putsConstraintsAndIndexesBackAsTheyWere() throws Exception {
    assertThat(text(CONSTRAINTS)).isEqualTo(constraintsBefore);
    assertThat(text(INDEXES)).isEqualTo(indexesBefore);
  }

  @Test
  void makesTheAccountsAskedForAndTheirFormerHolders() throws Exception {
    assertThat(number("select count(*) from account where tenant_id = 2 and closed_on is null"))
        .isEqualTo(1000);
    assertThat(westlake.accounts())
        .isEqualTo(
            1000
                + number(
                    "select count(*) from account where closed_on is not null"
                        + " and tenant_id = 2"));
  }

  @Test
  void tellsEveryStoryInAThousandAccounts() throws Exception {
    assertThat(number("select count(*) from account where bill_hold_until is not null"))
        .isPositive();
    assertThat(number("select count(*) from meter where physical_status = 'REMOVED'")).isPositive();
    assertThat(number("select count(*) from meter where size = '1 1/4\"'")).isEqualTo(1);
    assertThat(
            number(
                "select count(*) from connection_holding h where not exists"
                    + " (select from holding_plan p where p.holding_id = h.id)"))
        .isPositive();
    assertThat(
            number(
                "select count(*) from connection c where metered and not exists"
                    + " (select from meter_installation i where i.connection_id = c.id)"))
        .isEqualTo(1);
    assertThat(number("select count(*) from meter_reading where state = 'PASSED'")).isPositive();
  }

  @Test
  void registersNeverGoBackwardsUnlessTheyTurn() throws Exception {
    assertThat(
            number(
                "select count(*) from meter_reading now join meter_reading before"
                    + " on before.id = now.previous_id and before.read_on = now.previous_on"
                    + " where now.value < before.value"))
        .isZero();
    assertThat(number("select count(*) from meter_reading where value > 99000")).isPositive();
  }

  @Test
  void usesMoreWaterInJulyThanInJanuary() throws Exception {
    String use =
        "select round(sum(use)) from meter_reading where type = 'REGULAR' and tenant_id = 2"
            + " and extract(month from read_on) = ";
    assertThat(number(use + 7)).isGreaterThan(number(use + 1) * 5 / 4);
  }

  @Test
  void hasAProfileForEveryClassOfConsumers() throws Exception {
    assertThat(
            number(
                "select count(*) from account a where not exists (select from use_profile p"
                    + " where p.tenant_id = a.tenant_id and p.category = a.category)"))
        .isZero();
    assertThat(number("select count(distinct source) from use_profile")).isEqualTo(1);
  }

  @Test
  void knowsWhatIsLoaded() throws Exception {
    Population population = new Population(database.owner());
    assertThat(population.isLoaded("westlake")).isTrue();
    assertThat(population.isLoaded("northfield")).isFalse();
  }

  private static long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  private static String text(String query) throws SQLException {
    try (Connection connection = database.owner().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
