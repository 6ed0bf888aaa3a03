package io.smart360.tariff.bench;

import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.exchange.owrs.OwrsFile;
import io.smart360.tariff.exchange.owrs.Spelling;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tariff files that cases are rated by: one file, or the files of a folder by their relative
 * path. Each is read once, when the first case asks for it.
 */
public final class TariffShelf {

  private static final Currency DOLLAR = Currency.getInstance("USD");

  private final Path root;
  private final Map<String, Slot> slots = new HashMap<>();

  public TariffShelf(Path root) {
    this.root = root;
  }

  /** A tariff, or why there is none. */
  private sealed interface Slot {}

  private record Filled(TestedTariff tariff) implements Slot {}

  private record Empty(String reason) implements Slot {}

  /** The tariff of a file. */
  TestedTariff tariff(String file) {
    Slot slot = slots.get(file);
    if (slot == null) {
      slot = read(file);
      slots.put(file, slot);
    }
    if (slot instanceof Empty empty) {
      throw CaseFault.inTariff(empty.reason());
    }
    return ((Filled) slot).tariff();
  }

  private Slot read(String file) {
    try {
      Path path = path(file);
      return new Filled(tariff(path.getFileName().toString(), text(path)));
    } catch (TariffFileRefused refused) {
      return new Empty("'" + file + "' is refused: " + refused.getMessage().replace("\n", " | "));
    } catch (CaseFault fault) {
      return new Empty(fault.getMessage());
    } catch (IOException unreadable) {
      return new Empty("'" + file + "' cannot be read: " + unreadable.getMessage());
    }
  }

  private Path path(String file) {
    if (Files.isRegularFile(root)) {
      boolean isMeant =
          file.isEmpty() || root.endsWith(file) || Path.of(file).endsWith(root.getFileName());
      if (!isMeant) {
        throw CaseFault.inTariff(
            "'" + file + "' is not the tariff file '" + root.getFileName() + "'");
      }
      return root;
    }
    if (file.isEmpty()) {
      throw CaseFault.inTariff("no tariff file is named");
    }
    try {
      Path path = root.resolve(file).normalize();
      if (path.startsWith(root.normalize()) && Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException notAPath) {
      throw CaseFault.inTariff("'" + file + "' is no path");
    }
    throw CaseFault.inTariff("there is no tariff file '" + file + "'");
  }

  private static String text(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }

  /** A tariff of any of the formats, which the ending of the name tells. */
  static TestedTariff tariff(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".owrs")) {
      ImportedTariff imported = OwrsFile.read(text, DOLLAR);
      return TestedTariff.of(
          imported.tariff(),
          imported.customerClasses(),
          imported.leftOut(),
          Spelling::value,
          imported.notes());
    }
    return TestedTariff.of(TariffFile.read(text));
  }
}
