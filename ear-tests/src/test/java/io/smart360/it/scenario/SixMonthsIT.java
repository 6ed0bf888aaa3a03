package io.smart360.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.it.system.DemoTown;
import io.smart360.it.system.SystemUnderTest;
import org.junit.jupiter.api.Test;

/** Half a year of the demo utility, month after month, with a moved clock. */
class SixMonthsIT {

  private static final int ACCOUNTS = 200;
  private static final int MONTHS = 6;

  @Test
  void halfAYearIsBilledPostedAndPrintedMonthAfterMonth() throws Exception {
    try (SystemUnderTest system = SystemUnderTest.installed().start()) {
      DemoTown town = new DemoTown(system, ACCOUNTS);
      for (int month = 1; month <= MONTHS; month++) {
        town.billNextPeriod();
        assertThat(
                town.number(
                    "select count(*) from bill_run where state = 'CLOSED' and not dry_run"
                        + " and tenant_id = "
                        + town.tenantId()))
            .as("closed runs after month %d", month)
            .isEqualTo(month);
        town.invariantsHold();
      }
      assertThat(
              town.number(
                  "select count(*) from (select tenant_id, account_id from bill"
                      + " where state = 'ISSUED' group by 1, 2 having count(*) = "
                      + MONTHS
                      + ") each_month"))
          .as("most accounts have a bill of each month")
          .isGreaterThan(ACCOUNTS / 2);
      assertThat(
              town.number(
                  "select count(*) from bill b join bill next on next.tenant_id = b.tenant_id"
                      + " and next.account_id = b.account_id and next.period_start > b.period_start"
                      + " and next.period_start < b.period_end"
                      + " where b.state = 'ISSUED' and next.state = 'ISSUED'"))
          .as("bills of one account that overlap")
          .isZero();
    }
  }
}
