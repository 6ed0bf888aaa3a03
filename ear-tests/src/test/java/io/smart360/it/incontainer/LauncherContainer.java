package io.smart360.it.incontainer;

import io.smart360.it.system.Distribution;
import io.smart360.it.system.SystemUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/** Runs our own launcher in a process of its own and lets it deploy the EAR under test. */
public class LauncherContainer implements DeployableContainer<LauncherContainer.Configuration> {

  /** Nothing to configure. */
  public static class Configuration implements ContainerConfiguration {

    @Override
    public void validate() {}
  }

  private SystemUnderTest system;

  @Override
  public Class<Configuration> getConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public void setup(Configuration configuration) {}

  @Override
  public void start() {}

  @Override
  public void stop() {
    if (system != null) {
      system.close();
      system = null;
    }
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 6.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    system = Distribution.installedWith(archive).start();
    try {
      addTwoTenants();
    } catch (SQLException e) {
      throw new DeploymentException("The tenants could not be added", e);
    }
    HTTPContext context = new HTTPContext("localhost", system.address().getPort());
    context.add(new Servlet("ArquillianServletRunnerEE9", "/"));
    return new ProtocolMetaData().addContext(context);
  }

  private void addTwoTenants() throws SQLException {
    try (Connection owner = system.owner().connect();
        Statement statement = owner.createStatement()) {
      for (int tenant = 1; tenant <= 2; tenant++) {
        statement.execute(
            "insert into tenant (tenant_id, code, name) values (%1$d, 'town-%1$d', 'Town %1$d')"
                .formatted(tenant));
        statement.execute(
            """
            insert into utility (tenant_id, id, code, name, currency, time_zone, country, address,
              phone, email)
            values (%1$d, %1$d00, 'W', 'Water of town %1$d', 'USD', 'America/Los_Angeles', 'US',
              '1 Main St', '+1 503 555 7890', 'water%1$d@example.org')
            """
                .formatted(tenant));
      }
    }
  }

  @Override
  public void undeploy(Archive<?> archive) {
    stop();
  }

  @Override
  public void deploy(Descriptor descriptor) {
    throw new UnsupportedOperationException("Only archives are deployed");
  }

  @Override
  public void undeploy(Descriptor descriptor) {
    throw new UnsupportedOperationException("Only archives are deployed");
  }
}
