package io.smart360.tariff.exchange.urdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.tariff.bench.PublicSource;
import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rates as they are published, which stand beside the checkout where they are at hand. */
class PublishedRatesTest {

  private static final Currency DOLLAR = Currency.getInstance("USD");

  @Test
  void everyFileIsReadOrRefusedAndEveryTariffIsWrittenAndReadBack() throws IOException {
    List<String> read = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Path file : files()) {
      try {
        ImportedTariff imported = UrdbFile.read(Files.readString(file), DOLLAR);
        assertThat(TariffFile.read(TariffFile.write(imported.tariff())))
            .as(file.toString())
            .isEqualTo(imported.tariff());
        read.add(file.getFileName().toString());
      } catch (TariffFileRefused none) {
        refused.add(file.getFileName() + ": " + none.getMessage());
      }
    }

    assertThat(read)
        .contains(
            "urdbv7.json",
            "urdb_rate_539f6a23ec4f024411ec8beb.json",
            "multi_tier_urdb_response.json",
            "leap_year.json",
            "tiered_tou_demand.json",
            "Test_Residential_TOU_Rates.json",
            "Test_Commercial_Demand_Charges.json");
    assertThat(refused).isNotEmpty().allMatch(reason -> reason.contains("no rate in it"));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(PublicSource.of("tariffs"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> file.toString().matches(".*/(urdb|ssc)/.*"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aRateByHoursOfUseHasTiersOfTheLoad() throws IOException {
    Path file = PublicSource.of("tariffs/urdb/pysam/tests/urdb_rate_539f6a23ec4f024411ec8beb.json");

    ImportedTariff imported = UrdbFile.read(Files.readString(file), DOLLAR);

    assertThat(imported.tariff().header().name().in("en"))
        .isEqualTo("South Central Public Pwr Dist: Rate Scheduel LP1 Large Power Service");
    assertThat(imported.tariff().versions().get(0).effectiveFrom())
        .isEqualTo(LocalDate.of(2012, 5, 1));
    assertThat(imported.tariff().versions().get(0).seasons().spans().keySet())
        .containsExactly("Oct-May", "Jun-Sep");
    assertThat(imported.tariff().versions().get(0).components())
        .extracting(Component::code)
        .containsExactly("energy", "demand");
    assertThat(TariffFile.write(imported.tariff())).contains("300 * demand_kw");
  }

  @Test
  void anotherShapeIsRefused() {
    assertThatExceptionOfType(TariffFileRefused.class)
        .isThrownBy(() -> UrdbFile.read("{\"Site\": {\"latitude\": 35}}", DOLLAR))
        .withMessageContaining("no rate in it");
  }
}
