package io.smart360.tariff.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.VersionDefinition;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TariffFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"springfield-water.yaml", "everything.yaml"})
  void aTariffIsWrittenBackWithoutLoss(String file) {
    TariffDefinition tariff = TariffFile.read(TariffTexts.of(file));

    String written = TariffFile.write(tariff);

    assertThat(TariffFile.read(written)).isEqualTo(tariff);
    assertThat(TariffFile.write(TariffFile.read(written))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"springfield-water.yaml", "everything.yaml"})
  void eachVersionAsJsonIsATariffByItself(String file) {
    TariffDefinition tariff = TariffFile.read(TariffTexts.of(file));

    for (VersionDefinition version : tariff.versions()) {
      TariffDefinition single = TariffFile.fromJson(TariffFile.toJson(tariff, version));

      assertThat(single.header()).isEqualTo(tariff.header());
      assertThat(single.versions()).containsExactly(version);
    }
  }

  @Test
  void everyTariffOfTheWorkedBillsIsWrittenBackWithoutLoss() throws Exception {
    Path folder = Path.of(TariffFileTest.class.getResource("/worked-bills").toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
        TariffDefinition tariff = TariffFile.read(Files.readString(file));

        assertThat(TariffFile.read(TariffFile.write(tariff))).as(file.toString()).isEqualTo(tariff);
      }
    }
  }

  @Test
  void figuresKeepTheDecimalsTheyAreWrittenWith() {
    TariffDefinition tariff = TariffFile.read(TariffTexts.of("everything.yaml"));

    assertThat(TariffFile.write(tariff)).contains("outside\": 15.750001", "percent: 0.5");
  }

  @Test
  void startsGiveTheFirstUnitOfATierAndWidthsItsSize() {
    VersionDefinition version =
        TariffFile.read(TariffTexts.of("everything.yaml")).versions().get(1);

    StepCharge step = (StepCharge) version.components().get(1).charge();
    BlockCharge block = (BlockCharge) version.components().get(2).charge();

    assertThat(step.tiers().limits().single()).isEqualTo(numbers("10", "30"));
    assertThat(block.tiers().limits().find("1\"")).contains(numbers("20"));
  }

  private static List<BigDecimal> numbers(String... texts) {
    return List.of(texts).stream().map(BigDecimal::new).toList();
  }
}
