package io.smart360.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a node writes its log: {@code logs/node-PORT.0.log} of the home directory; older parts
 * count up.
 */
final class ServerLog {

  private ServerLog() {}

  /** Writes the server's logging configuration into its directory. */
  static Path configuration(Settings settings, Path directory) {
    Path log = path(settings);
    try (InputStream template = ServerLog.class.getResourceAsStream("logging.properties")) {
      Files.createDirectories(log.getParent());
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          directory.resolve("logging.properties"),
          text.replace("${log}", log.toString().replace(".0.log", ".%g.log")));
    } catch (IOException e) {
      throw new CannotStart("The log " + log + " cannot be written: " + e.getMessage(), e);
    }
  }

  static Path path(Settings settings) {
    int port = settings.port(Setting.HTTP_PORT);
    return settings.home().resolve("logs").resolve("node-" + port + ".0.log").toAbsolutePath();
  }
}
