package io.smart360.launcher.demo;

import io.smart360.launcher.demo.population.SeedFile;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The staff of a demo tenant, each asking the product for what is their work. */
final class Staff {

  static final String PASSWORD =
      new SeedFile("password.properties").properties().getProperty("password");

  private final URI server;
  private final String tenant;
  private final Map<String, Api> signedIn = new HashMap<>();

  Staff(URI server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  Api billingAdministrator() {
    return as("ada.admin");
  }

  Api billingSupervisor() {
    return as("sam.supervisor");
  }

  Api billingManager() {
    return as("mona.manager");
  }

  Api utilityAdministrator() {
    return as("uma.utility");
  }

  Api readingSupervisor() {
    return as("rob.reading");
  }

  private Api as(String name) {
    return signedIn.computeIfAbsent(
        name, n -> new Api(server, n + "@" + tenant + ".example", PASSWORD));
  }
}
