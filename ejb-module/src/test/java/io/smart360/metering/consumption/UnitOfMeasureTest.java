package io.smart360.metering.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitOfMeasureTest {

  @ParameterizedTest(name = "1 {0} is {2} {1}")
  @CsvSource({
    "CCF,   GAL,  748.052",
    "KGAL,  CCF,  1.336806",
    "KGAL,  GAL,  1000",
    "M3,    GAL,  264.172",
    "KL,    GAL,  264.172",
    "M3,    CCF,  0.353147",
    "KL,    CCF,  0.353147",
    "KL,    M3,   1",
    "M3,    L,    1000",
    "L,     GAL,  0.264172",
    "FT3,   CCF,  0.01",
    "CCF,   FT3,  100",
    "FT3,   GAL,  7.48052",
    "M3,    FT3,  35.3147",
    "KGAL,  M3,   3.785413",
    "MWH,   KWH,  1000",
    "KWH,   MWH,  0.001",
    "THERM, KWH,  29.3001"
  })
  void convertsByThePrintedFactor(UnitOfMeasure from, UnitOfMeasure to, BigDecimal factor) {
    assertThat(from.convert(BigDecimal.ONE, to).setScale(6, RoundingMode.HALF_UP))
        .isEqualByComparingTo(factor);
  }

  @Test
  void comesBackToWhereItStarted() {
    BigDecimal quantity = new BigDecimal("1234.5678");
    for (UnitOfMeasure from : UnitOfMeasure.values()) {
      for (UnitOfMeasure to : UnitOfMeasure.values()) {
        if (from.convertsTo(to)) {
          assertThat(to.convert(from.convert(quantity, to), from).setScale(4, RoundingMode.HALF_UP))
              .as("%s over %s", from, to)
              .isEqualByComparingTo(quantity);
        }
      }
    }
  }

  @Test
  void waterDoesNotBecomeElectricity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitOfMeasure.CCF.convert(BigDecimal.ONE, UnitOfMeasure.KWH))
        .withMessage("CCF does not convert to kWh");
  }
}
