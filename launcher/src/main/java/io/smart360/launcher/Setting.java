package io.smart360.launcher;

import java.util.Locale;

/** What can be set, each by property or environment variable, as MicroProfile Config names them. */
enum Setting {
  HTTP_PORT("smart360.http.port", "8080", "port of pages and interfaces"),
  HTTP_ADDRESS("smart360.http.address", "127.0.0.1", "address to listen on; 0.0.0.0 for all"),
  DB_URL("smart360.db.url", "", "jdbc:postgresql://… (15 or newer); empty starts our own"),
  DB_USER("smart360.db.user", "", "role of the application, without BYPASSRLS"),
  DB_PASSWORD("smart360.db.password", "", "its password"),
  DB_OWNER_USER("smart360.db.owner.user", "", "role that owns the schema, with BYPASSRLS"),
  DB_OWNER_PASSWORD("smart360.db.owner.password", "", "its password"),
  DB_READ_USER("smart360.db.read.user", "smart360_read", "role of reports, as the schema grants"),
  DB_PLATFORM_USER("smart360.db.platform.user", "smart360_platform", "role that adds tenants"),
  DB_PORT("smart360.db.port", "0", "port of our own PostgreSQL; 0 takes a free one"),
  CLOCK_MOVABLE("smart360.clock.movable", "false", "lets demos and tests move the clock");

  private final String property;
  private final String fallback;
  private final String meaning;

  Setting(String property, String fallback, String meaning) {
    this.property = property;
    this.fallback = fallback;
    this.meaning = meaning;
  }

  String property() {
    return property;
  }

  String fallback() {
    return fallback;
  }

  /** The environment variable MicroProfile Config maps to the property. */
  String environmentVariable() {
    return property.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  String help() {
    return String.format(
        "  %-28s %s%s",
        environmentVariable(), meaning, fallback.isEmpty() ? "" : " (" + fallback + ")");
  }
}
