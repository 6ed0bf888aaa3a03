package io.smart360.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold in every database at every moment, whatever was done to it. Each is one query that
 * returns the rows at fault; the queries stand in {@code db/invariants}.
 */
public final class Invariants {

  /** In the order they are run and reported. */
  public static final List<String> ALL =
      List.of(
          "I1-journals-balance",
          "I2-balances-equal-postings",
          "I3-bills-tie",
          "I4-payments-reach-accounts",
          "I5-periods-do-not-overlap",
          "I6-consumption-comes-from-readings",
          "I7-outbox-is-worked-off",
          "I8-rows-belong-to-their-parents-tenant",
          "I9-bill-numbers-have-no-gap");

  /** One row at fault: which invariant, whose, what, and how it differs. */
  public record Violation(String invariant, String tenant, String what, String finding) {

    @Override
    public String toString() {
      return invariant + ": tenant " + tenant + ", " + what + ": " + finding;
    }
  }

  private Invariants() {}

  /** Looks at all tenants, so it needs the owner role; an empty list is a sound database. */
  public static List<Violation> violations(Login owner) throws SQLException {
    List<Violation> violations = new ArrayList<>();
    try (Connection connection = owner.connect()) {
      for (String invariant : ALL) {
        violations.addAll(check(connection, invariant));
      }
    }
    return violations;
  }

  private static List<Violation> check(Connection connection, String invariant)
      throws SQLException {
    List<Violation> violations = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query(invariant))) {
      while (row.next()) {
        violations.add(
            new Violation(invariant, row.getString(1), row.getString(2), row.getString(3)));
      }
    }
    return violations;
  }

  private static String query(String invariant) {
    String path = "/db/invariants/" + invariant + ".sql";
    try (InputStream in = Invariants.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
