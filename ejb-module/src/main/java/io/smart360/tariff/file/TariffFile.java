package io.smart360.tariff.file;

import io.smart360.tariff.json.JsonText;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.yaml.Document;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.util.List;

/**
 * Reads and writes tariffs as text.
 *
 * <p>The YAML form is for people, the JSON form (which is YAML too) for the database; both say the
 * same and either is read by {@link #read}. What is written reads back as an equal definition.
 */
public final class TariffFile {

  private TariffFile() {}

  /**
   * Reads a tariff with its versions.
   *
   * @throws TariffFileRefused with every fault found
   */
  public static TariffDefinition read(String text) {
    return new TariffReader(Document.parse(text)).read();
  }

  /** The tariff as YAML. */
  public static String write(TariffDefinition tariff) {
    return YamlText.of(TariffWriter.tree(tariff));
  }

  /** One version with the header of its tariff as JSON: a document that can be rated by itself. */
  public static String toJson(TariffDefinition tariff, VersionDefinition version) {
    TariffDefinition single = new TariffDefinition(tariff.header(), List.of(version));
    return new JsonText().tree(TariffWriter.tree(single)).toString();
  }

  /**
   * Reads what {@link #toJson} has written: a tariff with this one version.
   *
   * @throws TariffFileRefused with every fault found
   */
  public static TariffDefinition fromJson(String json) {
    return read(json);
  }
}
