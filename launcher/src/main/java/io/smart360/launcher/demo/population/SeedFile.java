package io.smart360.launcher.demo.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** A file of the seed pack: what the demo utilities are set up with, as plain lines. */
public final class SeedFile {

  private final String name;

  /** A file by its path within the pack, such as {@code westlake/water.yaml}. */
  public SeedFile(String name) {
    this.name = name;
  }

  public String text() {
    try (InputStream in = SeedFile.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The seed pack has no file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that are neither empty nor a remark after {@code #}. */
  public List<String> lines() {
    return text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** Lines of fields separated by {@code |}, an empty field being no value. */
  public List<String[]> rows() {
    return lines().stream().map(SeedFile::fields).toList();
  }

  private static String[] fields(String line) {
    String[] fields = line.split("\\|", -1);
    for (int i = 0; i < fields.length; i++) {
      fields[i] = fields[i].isBlank() ? null : fields[i].strip();
    }
    return fields;
  }

  public Properties properties() {
    Properties properties = new Properties();
    lines()
        .forEach(
            line -> {
              int at = line.indexOf('=');
              properties.setProperty(line.substring(0, at).strip(), line.substring(at + 1).strip());
            });
    return properties;
  }
}
