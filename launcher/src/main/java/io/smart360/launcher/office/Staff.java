package io.smart360.launcher.office;

import io.smart360.launcher.demo.population.SeedFile;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The staff of a demo tenant, each asking the product for what is their work. */
public final class Staff {

  public static final String PASSWORD =
      new SeedFile("password.properties").properties().getProperty("password");

  private final URI server;
  private final String tenant;
  private final Map<String, Api> signedIn = new HashMap<>();

  public Staff(URI server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  public Api billingAdministrator() {
    return as("ada.admin");
  }

  public Api billingSupervisor() {
    return as("sam.supervisor");
  }

  public Api billingManager() {
    return as("mona.manager");
  }

  public Api utilityAdministrator() {
    return as("uma.utility");
  }

  public Api readingSupervisor() {
    return as("rob.reading");
  }

  private Api as(String name) {
    return signedIn.computeIfAbsent(
        name, n -> new Api(server, n + "@" + tenant + ".example", PASSWORD));
  }
}
