package io.smart360.tariff.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seed packs for electricity and gas: bills worked out by hand from the price lists. */
class SeedTariffsTest {

  private static final Path SEED_PACK = Path.of("../config/src/main/resources/demo");

  @ParameterizedTest(name = "{0}: {2} costs {3}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        // 10.00 + 800 x 0.1245 = 109.60; 3 % is 3.29, at most 1.15
        "electricity.yaml;800;{'schedule': 'RG1', 'phases': 'SINGLE'};110.75",
        // 17.00 + 100 x 0.1245 = 29.45; 3 % is 0.88
        "electricity.yaml;100;{'schedule': 'GS1', 'phases': 'THREE'};30.33",
        // 55.00 + 15,000 x 0.0883 = 1,324.50 + 70 x 1.75 = 122.50 + 60 x 7.40 = 444.00; 7.50
        "electricity.yaml;15000;{'schedule': 'CP1', 'phases': 'THREE', 'demand': 70,"
            + " 'demand_by_period': {'ON_PEAK': 60}};1953.50",
        // 175.00 + 20,000 x 0.0910 = 1,820.00 + 40,000 x 0.0640 = 2,560.00 + 300 x 2.00 = 600.00
        // + 250 x 9.00 = 2,250.00; 35.00
        "electricity.yaml;;{'schedule': 'CP2', 'phases': 'THREE', 'on_peak': 20000,"
            + " 'off_peak': 40000, 'demand': 300, 'demand_by_period': {'ON_PEAK': 250}};7440.00",
        // 8.13 + 50 x 0.8945 = 44.73
        "gas.yaml;50;{'customer_class': 'RESIDENTIAL_SINGLE'};52.86",
        // 13.00 + 400 x 0.8587 = 343.48
        "gas.yaml;400;{'customer_class': 'COMMERCIAL'};356.48"
      })
  void billsAsWorkedOutByHand(String file, String usage, String inputs, String total) {
    RateCase tested =
        new RateCase(
            "1",
            file,
            "",
            usage == null ? "" : usage,
            "",
            "2025-06-01",
            "2025-06-30",
            inputs.replace('\'', '"'),
            total);
    CaseResult result = new CaseRating(new TariffShelf(SEED_PACK)).rate(tested);

    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            CaseResult.Computed.class,
            computed -> assertThat(computed.total()).isEqualByComparingTo(total));
  }
}
