package io.smart360.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that come with the benchmarks or with the demonstration. */
final class PackagedText {

  private PackagedText() {}

  /** The text of a resource by its absolute name. */
  static String of(String name) {
    try (InputStream text = PackagedText.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalArgumentException("There is no " + name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
