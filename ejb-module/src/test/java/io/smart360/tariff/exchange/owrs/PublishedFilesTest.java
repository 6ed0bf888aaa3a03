package io.smart360.tariff.exchange.owrs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.tariff.bench.PublicSource;
import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every published file at hand is read, or refused for a reason that names its line. */
class PublishedFilesTest {

  private static final Currency DOLLAR = Currency.getInstance("USD");

  private static final String SAN_MARINO =
      "California American Water Company Los Angeles District - San Marino - 0/01-01-2018.owrs";
  private static final String RANCHO = "Rancho California Water District - ";

  @Test
  void everyFileIsReadOrRefusedWithItsLine() throws IOException {
    Path folder = PublicSource.of("owrs");
    Map<String, String> refused = new TreeMap<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    int read = 0;
    for (Path file : files(folder)) {
      try {
        ImportedTariff imported = OwrsFile.read(text(file), DOLLAR);
        read++;
        if (!imported.leftOut().isEmpty()) {
          leftOut.put(name(file), imported.leftOut().size());
        }
      } catch (TariffFileRefused reason) {
        assertThat(reason.problems().get(0).line()).isPositive();
        refused.put(name(file), reason.problems().get(0).wrong());
      }
    }
    assertThat(read + refused.size()).isEqualTo(271);
    assertThat(refused.keySet())
        .as("files that are no YAML, that name a section or a field twice, and templates")
        .containsExactlyInAnyOrder(
            "owrs/depends_on_multiple_template.owrs",
            "templates/depends_on_template.owrs",
            "templates/template.owrs",
            "templates/tiered_template.owrs",
            "Need to combine files/AVRWC-2017-01-01_2.owrs",
            "Oceanside  City Of - 2030/oceanside-2017-01-01.owrs",
            "Older/ladwp-2016-01-01.owrs",
            "Older/ladwp-2016-04-01.owrs",
            "Older/ladwp-2016-04-15.owrs",
            "Older/ladwp-2016-07-01.owrs",
            "Older/lvmw-2015-01-01.owrs",
            "Older/lvmw-2016-01-01.owrs",
            "Olivenhain Municipal Water District - 2047/03-31-2018.owrs",
            "Other/CWSCAV-2017-01-01(2).owrs",
            "Roseville  City Of - 2457/07-01-2017.owrs",
            "Santa Cruz  City Of - 2574/07-01-2017.owrs",
            "Western Municipal Water District - 3150/01-01-2018.owrs");
    assertThat(leftOut)
        .as("files of which some customer classes cannot be represented, and how many")
        .isEqualTo(
            Map.of(
                SAN_MARINO,
                4,
                "East Bay Municipal Utility District - 891/2016-07-01.owrs",
                1,
                "Pleasanton  City Of - 2222/Pleasanton-2017-01-15.owrs",
                4,
                RANCHO + "Rancho Division - 0/07-01-2017.owrs",
                6,
                RANCHO + "Santa Rosa Division - 0/07-01-2017.owrs",
                6,
                "San Juan Capistrano  City Of - 2543/07-01-2017.owrs",
                1));
  }

  @Test
  void everyTariffReadIsWrittenAndReadBackAsTheSame() throws IOException {
    List<String> different = new ArrayList<>();
    for (Path file : files(PublicSource.of("owrs"))) {
      try {
        ImportedTariff imported = OwrsFile.read(text(file), DOLLAR);
        if (!TariffFile.read(TariffFile.write(imported.tariff())).equals(imported.tariff())) {
          different.add(file.toString());
        }
      } catch (TariffFileRefused reason) {
        assertThat(reason).hasMessageContaining("line");
      }
    }
    assertThat(different).isEmpty();
  }

  private static String name(Path file) {
    int names = file.getNameCount();
    return file.subpath(names - 2, names).toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".owrs")).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
