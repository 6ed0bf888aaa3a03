package io.smart360.tenancy;

import java.sql.SQLException;

/** The database did not do what was asked: an outage or a bug, never a rule. */
public class DatabaseFailure extends RuntimeException {

  public DatabaseFailure(SQLException cause) {
    super(cause);
  }

  /** The five characters PostgreSQL names its errors by, such as 23505 for a unique key. */
  public String sqlState() {
    return ((SQLException) getCause()).getSQLState();
  }
}
