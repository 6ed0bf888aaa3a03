package io.smart360.launcher;

import io.smart360.database.Invariants;
import io.smart360.database.Invariants.Violation;
import io.smart360.database.LocalPostgres;
import io.smart360.database.Login;
import io.smart360.database.Migrations;
import io.smart360.database.Roles;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/** The database this node works with: our own PostgreSQL or the configured one, migrated. */
final class Database implements AutoCloseable {

  private static final int OLDEST_VERSION = 15;
  private static final String NAME = "smart360";

  private final Optional<LocalPostgres> own;
  private final Login owner;
  private final Login application;

  private Database(Optional<LocalPostgres> own, Login owner, Login application) {
    this.own = own;
    this.owner = owner;
    this.application = application;
  }

  /** Starts or reaches the database, checks its roles and brings the schema up to date. */
  static Database open(Settings settings) {
    if (settings.isSet(Setting.DB_URL)) {
      return configured(settings);
    }
    return ownPostgres(settings);
  }

  private static Database configured(Settings settings) {
    Login owner =
        new Login(
            settings.text(Setting.DB_URL),
            settings.required(Setting.DB_OWNER_USER, Setting.DB_URL),
            settings.required(Setting.DB_OWNER_PASSWORD, Setting.DB_URL));
    Login application =
        owner.as(
            settings.required(Setting.DB_USER, Setting.DB_URL),
            settings.required(Setting.DB_PASSWORD, Setting.DB_URL));
    Roles roles =
        new Roles(
            owner.user(),
            application.user(),
            settings.text(Setting.DB_READ_USER),
            settings.text(Setting.DB_PLATFORM_USER));
    check(owner, application);
    migrate(owner, roles);
    return new Database(Optional.empty(), owner, application);
  }

  private static void check(Login owner, Login application) {
    try {
      int version = version(owner);
      if (version < OLDEST_VERSION) {
        throw new CannotStart(
            "PostgreSQL " + OLDEST_VERSION + " or newer is needed, but this is " + version + ".");
      }
      String complaint = Roles.complaintAbout(owner, application);
      if (!complaint.isEmpty()) {
        throw new CannotStart(complaint);
      }
    } catch (SQLException e) {
      throw new CannotStart("The database cannot be reached: " + e.getMessage(), e);
    }
  }

  private static int version(Login owner) throws SQLException {
    try (Connection connection = owner.connect()) {
      return connection.getMetaData().getDatabaseMajorVersion();
    }
  }

  private static Database ownPostgres(Settings settings) {
    Secrets secrets = new Secrets(settings.home());
    Roles roles = Roles.STANDARD;
    try {
      LocalPostgres postgres =
          LocalPostgres.start(
              settings.home(), settings.port(Setting.DB_PORT), secrets.password("postgres"));
      Map<String, String> passwords =
          Map.of(
              roles.owner(), secrets.password(roles.owner()),
              roles.app(), secrets.password(roles.app()),
              roles.read(), secrets.password(roles.read()),
              roles.platform(), secrets.password(roles.platform()));
      roles.create(postgres.superuser(), passwords);
      createOnce(postgres, roles);
      Login owner = postgres.login(NAME).as(roles.owner(), passwords.get(roles.owner()));
      migrate(owner, roles);
      return new Database(
          Optional.of(postgres), owner, owner.as(roles.app(), passwords.get(roles.app())));
    } catch (IOException | SQLException e) {
      throw new CannotStart(
          "PostgreSQL cannot be started in " + settings.home() + ": " + e.getMessage(), e);
    }
  }

  private static void createOnce(LocalPostgres postgres, Roles roles) throws SQLException {
    try (Connection connection = postgres.superuser().connect();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) {
        statement.execute("create database " + NAME + " owner " + roles.owner());
      }
    }
  }

  private static void migrate(Login owner, Roles roles) {
    try {
      Migrations.run(owner, roles);
    } catch (FlywayException e) {
      throw new CannotStart("The schema cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  /** The role that migrates, loads demo records and checks the invariants. */
  Login owner() {
    return owner;
  }

  /** The role the application works as. */
  Login application() {
    return application;
  }

  /** The superuser's login to the application's database, where PostgreSQL is our own. */
  Optional<Login> superuser() {
    return own.map(postgres -> postgres.login(NAME));
  }

  List<Violation> violations() {
    try {
      return Invariants.violations(owner);
    } catch (SQLException e) {
      throw new CannotStart("The invariants cannot be checked: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    own.ifPresent(
        postgres -> {
          try {
            postgres.close();
          } catch (IOException e) {
            throw new CannotStart("PostgreSQL did not stop: " + e.getMessage(), e);
          }
        });
  }
}
