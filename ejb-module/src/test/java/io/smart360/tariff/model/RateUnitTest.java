package io.smart360.tariff.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateUnitTest {

  @ParameterizedTest(name = "{0} {1} are {2} {3}")
  @CsvSource({
    "1, CCF, 748.0519480519, gal",
    "1, kgal, 1000, gal",
    "250, gal, 2.5, 100 gal",
    "1, m3, 1, kL",
    "1, m3, 35.3146667215, CF",
    "1, kgal, 3.785411784, kL",
    "2, MWh, 2000, kWh"
  })
  void quantitiesConvert(BigDecimal quantity, String from, BigDecimal converted, String to) {
    assertThat(RateUnit.of(from).convert(quantity, RateUnit.of(to)))
        .isEqualByComparingTo(converted);
  }

  @Test
  void unitsOfOtherKindsDoNotConvert() {
    assertThat(RateUnit.of("kW").convertsTo(RateUnit.of("kWh"))).isFalse();
    assertThat(RateUnit.of("therm").convertsTo(RateUnit.of("m3"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ccf", "0 gal", "bucket", "", "10  gal"})
  void unknownUnitsAreRefused(String text) {
    assertThatExceptionOfType(InvalidTariff.class).isThrownBy(() -> RateUnit.of(text));
  }
}
