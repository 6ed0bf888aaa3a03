package io.smart360.tariff.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tariff files that tests share. */
public final class TariffTexts {

  private TariffTexts() {}

  public static String of(String name) {
    try (InputStream file = TariffTexts.class.getResourceAsStream("/io/smart360/tariff/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
