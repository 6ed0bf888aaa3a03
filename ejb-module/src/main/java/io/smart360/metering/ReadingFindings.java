package io.smart360.metering;

import io.smart360.metering.estimation.Estimate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is stored beside a reading about how its value was judged or found. */
public final class ReadingFindings {

  private ReadingFindings() {}

  /** Puts the findings of a reading that was judged again in the place of the former ones. */
  public static void rewrite(Connection connection, JudgedReading judged, long ruleSetId)
      throws SQLException {
    ReadingRepository.deleteFindings(connection, List.of(judged.reading().id()));
    ReadingRepository.insertFindings(connection, List.of(judged), ruleSetId);
  }

  /** What an estimate was made of, as JSON (MX-E1). */
  public static String inputsOf(Estimate estimate) {
    return MissingTaskRepository.inputs(estimate);
  }
}
