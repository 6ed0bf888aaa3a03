package io.smart360.database;

import org.flywaydb.core.Flyway;

/** The way from an empty database, or an older release, to this release's schema. */
public final class Migrations {

  private Migrations() {}

  /** Runs as the owner role; returns how many migrations were applied. */
  public static int run(Login owner, Roles roles) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .placeholders(roles.asPlaceholders())
        .validateMigrationNaming(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
