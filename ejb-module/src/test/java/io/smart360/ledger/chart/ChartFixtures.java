package io.smart360.ledger.chart;

import javax.sql.DataSource;

/** The keeper of the chart of accounts for tests beside it. */
public final class ChartFixtures {

  private ChartFixtures() {}

  public static ChartService chartOn(DataSource database) {
    ChartService chart = new ChartService();
    chart.database = database;
    return chart;
  }
}
