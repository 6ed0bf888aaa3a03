package io.smart360.tariff.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Tariff files on disk: one file that stands for all cases, or a folder and the paths in it. */
final class TariffFolder {

  private final Path root;

  TariffFolder(Path root) {
    this.root = root;
  }

  /** The text of a file; a path that leads out of the folder names none. */
  TariffShelf.NamedText text(String file) {
    Path path = Files.isRegularFile(root) ? onlyFile(file) : inFolder(file);
    try {
      return new TariffShelf.NamedText(
          path.getFileName().toString(),
          new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw CaseFault.inTariff("'" + file + "' cannot be read: " + unreadable.getMessage());
    }
  }

  private Path onlyFile(String file) {
    boolean isMeant =
        file.isEmpty() || root.endsWith(file) || Path.of(file).endsWith(root.getFileName());
    if (!isMeant) {
      throw CaseFault.inTariff(
          "'" + file + "' is not the tariff file '" + root.getFileName() + "'");
    }
    return root;
  }

  private Path inFolder(String file) {
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
}
