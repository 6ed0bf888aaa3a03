package io.smart360.tariff.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The text of a tariff file as nested values that know their place. */
public final class Document {

  private static final int MOST_CHARACTERS = 5_000_000;

  private Document() {}

  public static Entry parse(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.map(node -> new Entry("", node)).orElseThrow(Document::empty);
    } catch (MarkedYamlEngineException fault) {
      throw refused(fault.getProblemMark(), fault.getProblem());
    } catch (YamlEngineException fault) {
      throw refused(Optional.empty(), fault.getMessage());
    }
  }

  private static TariffFileRefused empty() {
    return refused(Optional.empty(), "the file is empty");
  }

  private static TariffFileRefused refused(Optional<Mark> mark, String wrong) {
    return new TariffFileRefused(
        List.of(
            new TariffFileProblem(
                "file",
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                wrong,
                "write the tariff as YAML: 'name: value' lines, indented with spaces")));
  }
}
