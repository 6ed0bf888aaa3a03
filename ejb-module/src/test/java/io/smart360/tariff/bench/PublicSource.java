package io.smart360.tariff.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published tariffs and bills, which stand beside the checkout where they are at hand. */
public final class PublicSource {

  private PublicSource() {}

  /** A file or folder of them; the test is skipped where it is missing. */
  public static Path of(String name) {
    Path folder = Path.of("").toAbsolutePath();
    Path found = null;
    while (folder != null && found == null) {
      Path candidate = folder.resolve("shared/data").resolve(name);
      found = Files.exists(candidate) ? candidate : null;
      folder = folder.getParent();
    }
    assumeTrue(found != null, "Skipped: shared/data/" + name + " is not beside the checkout");
    return found;
  }
}
