package io.smart360.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** The distribution of this build with another EAR in it: the real one and the test classes. */
public final class Distribution {

  private Distribution() {}

  /** A directory like the distribution; all but the EAR are links to it. */
  public static SystemUnderTest installedWith(Archive<?> ear) {
    Path original = Path.of(System.getProperty("smart360.distribution"));
    try {
      Path copy = Files.createTempDirectory("smart360-distribution");
      Files.copy(original.resolve("smart360.jar"), copy.resolve("smart360.jar"));
      for (String name : List.of("lib", "ear-support")) {
        Files.createSymbolicLink(copy.resolve(name), original.resolve(name));
      }
      ear.as(ZipExporter.class).exportTo(copy.resolve("smart360.ear").toFile());
      return SystemUnderTest.installed(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
