package io.smart360.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The wall between tenants, over every table of the catalogue (T1, T2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantWallTest {

  private static final String TABLES =
      """
      select c.relname from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
        and not c.relispartition
      order by 1
      """;

  /** Tables without a tenant: the batch engine's and the history of migrations. */
  private static final List<String> TENANT_FREE =
      List.of(
          "bt_job_execution",
          "bt_job_instance",
          "bt_partition_execution",
          "bt_step_execution",
          "flyway_schema_history");

  private ScratchDatabase database;
  private List<String> tables;

  @BeforeAll
  void fillForTwoTenants() throws SQLException {
    database = ScratchDatabase.create();
    try (Connection owner = database.owner().connect()) {
      tables = Rows.of(owner, TABLES);
      for (long tenant : List.of(1L, 2L)) {
        for (String command : OneRowOfEachTable.commands(tenant)) {
          Rows.change(owner, command);
        }
      }
    }
  }

  @AfterAll
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void everyTableHasATenantOrIsListedAsTenantFree() throws SQLException {
    try (Connection owner = database.owner().connect()) {
      List<String> others =
          Rows.of(
              owner,
              "select c.relname from pg_class c where c.relkind in ('r', 'p')"
                  + " and c.relnamespace = 'public'::regnamespace and not exists"
                  + " (select from pg_attribute a where a.attrelid = c.oid"
                  + " and a.attname = 'tenant_id') order by 1");
      assertThat(others).isEqualTo(TENANT_FREE);
    }
  }

  @Test
  void everyKeyAndUniqueIndexBeginsWithTheTenant() throws SQLException {
    try (Connection owner = database.owner().connect()) {
      List<String> others =
          Rows.of(
              owner,
              """
              select i.indexrelid::regclass::text
              from pg_index i join pg_class t on t.oid = i.indrelid
              join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
              where t.relnamespace = 'public'::regnamespace and i.indisunique
                and i.indkey[0] <> a.attnum and not t.relispartition
              order by 1
              """);
      assertThat(others)
          .as("a tenant's code and a user's address are unique in the whole system")
          .containsExactly("app_user_email", "tenant_code_key");
    }
  }

  @Test
  void applicationRoleCanNeitherPassTheWallNorOwnATable() throws SQLException {
    try (Connection app = database.app().connect()) {
      assertThat(
              Rows.of(
                  app,
                  "select (rolsuper or rolbypassrls or rolcreaterole)::text from pg_roles"
                      + " where rolname = current_user"))
          .containsExactly("false");
      assertThat(
              Rows.of(app, "select relname from pg_class where relowner = current_user::regrole"))
          .isEmpty();
    }
  }

  @Test
  void everyTableHoldsRowsOfBothTenantsToTryTheWallOn() throws SQLException {
    try (Connection owner = database.owner().connect()) {
      for (String table : tables) {
        assertThat(Rows.of(owner, "select distinct tenant_id from " + table + " order by 1"))
            .as(table)
            .containsExactly("1", "2");
      }
    }
  }

  @Test
  void theSmallestUtilityBreaksNoInvariant() throws SQLException {
    assertThat(Invariants.violations(database.owner())).isEmpty();
  }

  @Test
  void withoutATenantEveryTableIsEmpty() throws SQLException {
    try (Connection app = database.app().connect()) {
      for (String table : tables) {
        assertThat(Rows.of(app, "select 1 from " + table)).as(table).isEmpty();
      }
    }
  }

  @Test
  void aTenantReadsItsOwnRowsAndNobodyElses() throws SQLException {
    try (Connection app = Rows.transaction(database.app(), 1)) {
      for (String table : tables) {
        assertThat(Rows.of(app, "select distinct tenant_id from " + table))
            .as(table)
            .containsExactly("1");
      }
    }
  }

  @Test
  void aTenantCannotChangeOrDeleteAnotherTenantsRow() throws SQLException {
    for (String table : tables) {
      assertThat(changed("update " + table + " set tenant_id = tenant_id where tenant_id = 2"))
          .as(table)
          .isZero();
      assertThat(changed("delete from " + table + " where tenant_id = 2")).as(table).isZero();
    }
  }

  @Test
  void aTenantCannotWriteARowForAnother() {
    assertThatThrownBy(
            () -> {
              try (Connection app = Rows.transaction(database.app(), 1)) {
                Rows.change(
                    app,
                    "insert into holiday (tenant_id, utility_id, day, name)"
                        + " values (2, 200, '2025-12-25', 'Christmas Day')");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void aTenantCannotReferToAnotherTenantsRow() {
    assertThatThrownBy(
            () -> {
              try (Connection app = Rows.transaction(database.app(), 1)) {
                Rows.change(
                    app,
                    "insert into holiday (utility_id, day, name)"
                        + " values (200, '2025-12-25', 'Christmas Day')");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("foreign key");
  }

  @Test
  void aTableAddedWithoutTheWallIsFound() throws SQLException {
    try (ScratchDatabase other = ScratchDatabase.create();
        Connection owner = other.owner().connect()) {
      Rows.change(owner, "create table leak (tenant_id bigint primary key)");
      assertThat(Invariants.violations(other.owner()))
          .extracting(Invariants.Violation::what)
          .containsExactly("leak");
    }
  }

  /** Rows changed as tenant 1; a change that is not granted at all changes none. */
  private int changed(String command) throws SQLException {
    try (Connection app = Rows.transaction(database.app(), 1)) {
      return Rows.change(app, command);
    } catch (SQLException e) {
      if ("42501".equals(e.getSQLState())) {
        return 0;
      }
      throw e;
    }
  }
}
