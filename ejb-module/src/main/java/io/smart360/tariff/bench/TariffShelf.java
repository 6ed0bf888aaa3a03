package io.smart360.tariff.bench;

import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.exchange.owrs.OwrsFile;
import io.smart360.tariff.exchange.owrs.Spelling;
import io.smart360.tariff.exchange.urdb.UrdbFile;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The tariff files that cases are rated by: one file, or the files of a folder by their relative
 * path. Each is read once, when the first case asks for it.
 */
public final class TariffShelf {

  private static final Currency DOLLAR = Currency.getInstance("USD");

  private final Function<String, NamedText> files;
  private final Map<String, Slot> slots = new HashMap<>();

  private TariffShelf(Function<String, NamedText> files) {
    this.files = files;
  }

  /** The files of a folder by their relative path, or the one file that stands for all. */
  public TariffShelf(Path root) {
    this(new TariffFolder(root)::text);
  }

  /** The texts of files by their names. */
  public static TariffShelf of(Map<String, String> texts) {
    return new TariffShelf(
        file -> {
          String text = texts.get(file);
          if (text == null) {
            throw CaseFault.inTariff("there is no tariff file '" + file + "'");
          }
          return new NamedText(file, text);
        });
  }

  /** A file, whose name tells its format. */
  record NamedText(String name, String text) {}

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
      NamedText found = files.apply(file);
      return new Filled(tariff(found.name(), found.text()));
    } catch (TariffFileRefused refused) {
      return new Empty("'" + file + "' is refused: " + refused.getMessage().replace("\n", " | "));
    } catch (CaseFault fault) {
      return new Empty(fault.getMessage());
    }
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
    if (lower.endsWith(".json")) {
      ImportedTariff imported = UrdbFile.read(text, DOLLAR);
      return TestedTariff.of(
          imported.tariff(),
          imported.customerClasses(),
          imported.leftOut(),
          UnaryOperator.identity(),
          imported.notes());
    }
    return TestedTariff.of(TariffFile.read(text));
  }
}
