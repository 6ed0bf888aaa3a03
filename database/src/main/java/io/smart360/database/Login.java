package io.smart360.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database, and a role to connect to it as. */
public record Login(String url, String user, String password) {

  public Login {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "A database address starts with jdbc:postgresql: but this is " + url);
    }
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** The same database as another role. */
  public Login as(String otherUser, String otherPassword) {
    return new Login(url, otherUser, otherPassword);
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
