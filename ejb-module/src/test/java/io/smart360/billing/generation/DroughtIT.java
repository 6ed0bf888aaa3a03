package io.smart360.billing.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surcharges by the stage of drought declared for the areas of a town. */
class DroughtIT {

  private static final String WATER =
      """
      tariff: WATER-DROUGHT
      name: Water
      service: WATER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2025-01-01
          components:
            - code: drought
              type: FLAT
              charge-type: SURCHARGE
              label: Drought surcharge
              gl: 4000
              rate: {by: drought_stage, values: {0: 0, 1: 0.50, 2: 1.00, 3: 2.00}}
      """;

  private ScratchDatabase scratch;
  private TestTransactions app;
  private MeteredTown town;

  /** Two households: the first in the North, the second in its zone on the hill. */
  @BeforeEach
  void createTown() throws Exception {
    scratch = ScratchDatabase.create();
    app = new TestTransactions(scratch.app());
    town = MeteredTown.create(new TestTransactions(scratch.owner()), 1, 2);
    town.addTariff(4, WATER);
    town.execute(
        "update plan_tariff set tariff_id = 4 where tariff_id = 1",
        "insert into service_area (id, utility_id, parent_id, level, code, name)"
            + " values (2, 10, 1, 'ZONE', 'H', 'Hill')",
        "update premise set service_area_id = 2 where id = 1000002");
  }

  @AfterEach
  void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
    scratch.close();
  }

  /** 12 CCF in April: 15 days of stage 1 and, in the zone, 10 of them of stage 3 instead. */
  @Test
  void stageOfEachDayCountsAndThatOfTheInnermostAreaHolds() throws Exception {
    declare(1, 1, 1, "'2026-04-16'", "null");
    declare(2, 2, 3, "'2026-04-21'", "'2026-05-01'");

    town.bill(app, MeteredTown.RUN);

    assertThat(lines(1)).containsExactly("6.0000 0.500000000000 3.00");
    assertThat(lines(2))
        .containsExactly("2.0000 0.500000000000 1.00", "4.0000 2.000000000000 8.00");
  }

  @Test
  void stageOfAnAccountOutweighsThatOfItsArea() throws Exception {
    declare(1, 1, 1, "'2026-01-01'", "null");
    town.execute(
        "insert into characteristic (id, subject, subject_id, name, value, valid_start)"
            + " values (1, 'ACCOUNT', 1000001, 'drought_stage', '2', '2026-01-01')");

    town.bill(app, MeteredTown.RUN);

    assertThat(lines(1)).containsExactly("12.0000 1.000000000000 12.00");
    assertThat(lines(2)).containsExactly("12.0000 0.500000000000 6.00");
  }

  @Test
  void anAreaHasOneStageADay() throws Exception {
    declare(1, 1, 1, "'2026-04-01'", "'2026-05-01'");

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> declare(2, 1, 2, "'2026-04-30'", "null"))
        .withMessageContaining("drought_has_one_stage");
  }

  private void declare(long id, long area, int stage, String start, String end) throws Exception {
    town.execute(
        "insert into drought_stage (id, service_area_id, stage, valid_start, valid_end)"
            + " values (%d, %d, %d, %s, %s)".formatted(id, area, stage, start, end));
  }

  private List<String> lines(int household) throws Exception {
    return app.in(
        town.acting(),
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return Sql.list(
                connection,
                """
                select l.quantity || ' ' || l.rate || ' ' || l.amount
                from charge_line l join bill b on b.id = l.bill_id
                where b.account_id = ? and l.component = 'drought' and l.amount <> 0
                order by l.line_no
                """,
                row -> row.getString(1),
                MeteredTown.account(household));
          }
        });
  }
}
