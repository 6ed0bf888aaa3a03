package io.smart360.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.database.Invariants.Violation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each invariant is broken on purpose and names the row. */
class InvariantsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I1-journals-balance | update posting set credit = 31 where credit = 30 | journal 100
          I2-balances-equal-postings | update account_balance set balance = 29 | account 100
          I3-bills-tie | update charge_line set amount = 29 | bill BILL-202502-000001
          I5-periods-do-not-overlap | insert into bill_segment select tenant_id, id + 1, bill_id, \
          holding_id, connection_id, service, period_start + 5, period_end + 5, state, quantity, \
          unit, estimated, amount, inputs from bill_segment | segment 101
          I6-consumption-comes-from-readings | update segment_reading set use = 13 | \
          segment 100 row 1
          I7-outbox-is-worked-off | update outbox_message set done_at = null, \
          created_at = now() - interval '16 minutes' | outbox 100
          """)
  void namesTheRowAtFault(String invariant, String fault, String what) throws SQLException {
    try (ScratchDatabase database = ScratchDatabase.create()) {
      breakRecords(database, fault);
      List<Violation> violations = Invariants.violations(database.owner());
      assertThat(violations).extracting(Violation::invariant).containsOnly(invariant);
      assertThat(violations).extracting(Violation::what).contains(what);
    }
  }

  @Test
  void moneyThatReachesNoAccountIsFound() throws SQLException {
    try (ScratchDatabase database = ScratchDatabase.create()) {
      breakRecords(
          database,
          "insert into gl_code values (1, 100, '1010', 'Cash', 'ASSET', 'DEBIT', true)",
          "insert into journal (tenant_id, id, utility_id, kind, accounting_on, currency, source,"
              + " source_id, description) values (1, 7, 100, 'PAYMENT', '2025-02-02', 'USD',"
              + " 'payment', 7, 'Payment')",
          "insert into posting values (1, 7, 1, 100, '1010', null, 5, 0)",
          "insert into posting values (1, 7, 2, 100, '4000', null, 0, 5)");
      assertThat(Invariants.violations(database.owner()))
          .extracting(Violation::invariant)
          .containsExactly("I4-payments-reach-accounts");
    }
  }

  /** Switches the guards of the database off, as only its owner can, and does the damage. */
  private static void breakRecords(ScratchDatabase database, String... faults) throws SQLException {
    try (Connection owner = database.owner().connect()) {
      for (String command : OneRowOfEachTable.commands(1)) {
        Rows.change(owner, command);
      }
      for (String table : List.of("posting", "journal", "charge_line", "segment_reading", "bill")) {
        Rows.change(owner, "alter table " + table + " disable trigger user");
      }
      for (String fault : faults) {
        Rows.change(owner, fault);
      }
    }
  }
}
