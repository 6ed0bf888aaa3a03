package io.smart360.billing.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the operator keeps files. */
@ApplicationScoped
public class DistributionSettings {

  @Inject
  @ConfigProperty(name = "smart360.files.directory")
  String filesDirectory;

  /** File names in the database stand below it; all nodes share it. */
  public Path filesDirectory() {
    return Path.of(filesDirectory);
  }
}
