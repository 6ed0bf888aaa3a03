package io.smart360.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator set about tenancy. */
@ApplicationScoped
public class TenancySettings {

  @Inject
  @ConfigProperty(name = "smart360.clock.movable", defaultValue = "false")
  boolean clockMovable;

  public boolean clockMovable() {
    return clockMovable;
  }
}
