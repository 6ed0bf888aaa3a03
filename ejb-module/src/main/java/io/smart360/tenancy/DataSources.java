package io.smart360.tenancy;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** The one pool of database connections; where it leads to stands in the configuration. */
@DataSourceDefinition(
    name = DataSources.SMART360,
    className = "io.smart360.tenancy.TenantDataSource",
    url = "${MPCONFIG=smart360.db.url}",
    user = "${MPCONFIG=smart360.db.user}",
    password = "${MPCONFIG=smart360.db.password}",
    minPoolSize = 2,
    maxPoolSize = 32,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=15",
      "fish.payara.max-wait-time-in-millis=20000"
    })
@Singleton
public class DataSources {

  /** The name to look the pool up by. */
  public static final String SMART360 = "java:global/jdbc/smart360";
}
