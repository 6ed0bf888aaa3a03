package io.smart360.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The four database roles: owner (migrates, passes the tenant wall), app (the application: owns
 * nothing, cannot pass), read (reports) and platform (registers tenants).
 */
public record Roles(String owner, String app, String read, String platform) {

  /** The names used unless the operator chose others. */
  public static final Roles STANDARD =
      new Roles("smart360_owner", "smart360_app", "smart360_read", "smart360_platform");

  /** What migrations put in place of their role names. */
  Map<String, String> asPlaceholders() {
    return Map.of(
        "app_role", app, "read_role", read, "platform_role", platform, "schema", "public");
  }

  /**
   * Makes each role that is missing and gives it its password again. Needs a superuser, because
   * only one may let the owner pass row-level security.
   */
  public void create(Login superuser, Map<String, String> passwords) throws SQLException {
    try (Connection connection = superuser.connect()) {
      create(connection, owner, "login bypassrls nosuperuser", passwords);
      create(connection, app, "login nobypassrls nosuperuser nocreatedb nocreaterole", passwords);
      create(connection, read, "login nobypassrls nosuperuser", passwords);
      create(connection, platform, "login nobypassrls nosuperuser", passwords);
    }
  }

  private static void create(
      Connection connection, String role, String rights, Map<String, String> passwords)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!exists(connection, role)) {
        statement.execute("create role " + role);
      }
      String password = passwords.get(role).replace("'", "''");
      statement.execute("alter role " + role + " with " + rights + " password '" + password + "'");
    }
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      query.setString(1, role);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  /** Says in a sentence what is wrong with the rights of the owner and the app role, or nothing. */
  public static String complaintAbout(Login owner, Login app) throws SQLException {
    if (flag(owner, "rolbypassrls or rolsuper")) {
      if (flag(app, "rolbypassrls or rolsuper")) {
        return "The application's database user '"
            + app.user()
            + "' can pass row-level security; give it a role that cannot (NOSUPERUSER NOBYPASSRLS).";
      }
      return "";
    }
    return "The owner's database user '"
        + owner.user()
        + "' needs BYPASSRLS, or migrations and foreign keys would see no tenant's rows.";
  }

  private static boolean flag(Login login, String condition) throws SQLException {
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select " + condition + " from pg_roles where rolname = current_user")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
