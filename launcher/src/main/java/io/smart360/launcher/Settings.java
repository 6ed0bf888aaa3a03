package io.smart360.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the operator set: system property above environment variable above {@code
 * smart360.properties} in the home directory above the default, as MicroProfile Config orders them.
 */
final class Settings {

  private static final String FILE = "smart360.properties";

  private final Path home;
  private final Properties file;
  private final Map<String, String> environment;

  private Settings(Path home, Properties file, Map<String, String> environment) {
    this.home = home;
    this.file = file;
    this.environment = environment;
  }

  static Settings read() {
    return read(System.getenv());
  }

  static Settings read(Map<String, String> environment) {
    String set = System.getProperty("smart360.home", environment.get("SMART360_HOME"));
    Path home =
        set == null || set.isBlank()
            ? Path.of(System.getProperty("user.home"), ".smart360")
            : Path.of(set).toAbsolutePath();
    return new Settings(home, properties(home.resolve(FILE)), environment);
  }

  private static Properties properties(Path path) {
    Properties properties = new Properties();
    if (Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new CannotStart("The settings in " + path + " cannot be read: " + e.getMessage(), e);
      }
    }
    return properties;
  }

  /** Where data, secrets and logs are kept. */
  Path home() {
    return home;
  }

  String text(Setting setting) {
    return Stream.of(
            System.getProperty(setting.property()),
            environment.get(setting.environmentVariable()),
            file.getProperty(setting.property()))
        .filter(value -> value != null && !value.isBlank())
        .map(String::strip)
        .findFirst()
        .orElse(setting.fallback());
  }

  /** A setting that must be there once {@code because} is. */
  String required(Setting setting, Setting because) {
    String value = text(setting);
    if (value.isEmpty()) {
      throw new CannotStart(
          because.environmentVariable()
              + " is set, so "
              + setting.environmentVariable()
              + " must be set too.");
    }
    return value;
  }

  int port(Setting setting) {
    String value = text(setting);
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
      throw new CannotStart(
          setting.environmentVariable()
              + " must be a port from 0 to 65535, but is '"
              + value
              + "'.");
    }
    return Integer.parseInt(value);
  }

  boolean isOn(Setting setting) {
    String value = text(setting);
    if (!value.equals("true") && !value.equals("false")) {
      throw new CannotStart(
          setting.environmentVariable() + " must be true or false, but is '" + value + "'.");
    }
    return value.equals("true");
  }

  boolean isSet(Setting setting) {
    return !text(setting).isEmpty();
  }

  /** All that the file sets, for what the application itself reads. */
  Properties fromFile() {
    return file;
  }
}
