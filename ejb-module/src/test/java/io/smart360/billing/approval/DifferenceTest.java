package io.smart360.billing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  @ParameterizedTest(name = "{0} after {1} is {2}")
  @CsvSource({
    "110.00, 100.00, NONE",
    "110.01, 100.00, YELLOW",
    "125.00, 100.00, YELLOW",
    "125.01, 100.00, RED",
    " 90.00, 100.00, NONE",
    " 89.99, 100.00, YELLOW",
    " 74.99, 100.00, RED",
    "  1.00,   0.00, RED",
    "  0.00,   0.00, NONE",
    "-89.99,-100.00, YELLOW"
  })
  void differencesBeyondTenAndTwentyFivePercentAreMarked(
      BigDecimal now, BigDecimal before, Difference mark) {
    assertThat(Difference.between(now, before)).isEqualTo(mark);
  }
}
