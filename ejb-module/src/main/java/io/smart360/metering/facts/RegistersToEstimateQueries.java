package io.smart360.metering.facts;

import io.smart360.metering.estimation.UseAssumptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads all that estimates of registers are made of, in three statements for any number. */
public final class RegistersToEstimateQueries {

  /** Same periods last year and their trend need two years of months. */
  private static final int READINGS_OF_TWO_YEARS = 28;

  private RegistersToEstimateQueries() {}

  /** Of each register, in their order, with its readings up to {@code today}. */
  public static List<RegisterToEstimate> of(
      Connection connection, List<RegisterDay> days, LocalDate today) throws SQLException {
    List<RegisterFacts> facts = RegisterFactsQueries.of(connection, days);
    List<RegisterPast> pasts =
        RegisterPastQueries.of(connection, facts, today, READINGS_OF_TWO_YEARS);
    List<UseAssumptions> assumptions = UseAssumptionsQueries.of(connection, facts);
    List<RegisterToEstimate> registers = new ArrayList<>(facts.size());
    for (int i = 0; i < facts.size(); i++) {
      registers.add(new RegisterToEstimate(facts.get(i), pasts.get(i), assumptions.get(i)));
    }
    return registers;
  }
}
