package io.smart360.metering.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.Severity;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingRowTest {

  private final FindingRow backwards =
      new FindingRow(
          RuleCode.VEE_04,
          Severity.SUSPECT,
          "VEE-04",
          "Reading 4183.81 is below 4196.28 of Dec 15, 2024",
          Map.of(
              "present", "4183.8100",
              "previous", "4196.2800",
              "previousOn", "2024-12-15",
              "use", "-12.4700"),
          1);

  @Test
  void saysInEnglishWhatWasKept() {
    assertThat(backwards.sentence(Locale.US)).isEqualTo(backwards.sentence());
  }

  @Test
  void saysTheSameInSpanish() {
    assertThat(backwards.sentence(new Locale("es", "US")))
        .startsWith("La lectura 4183.81 es menor que 4196.28 del 15 ")
        .endsWith("2024");
  }

  @Test
  void countsStandWithoutDecimals() {
    FindingRow zeroUse =
        new FindingRow(RuleCode.VEE_09, Severity.WARN, "VEE-09", "", Map.of("periods", "3"), 1);

    assertThat(zeroUse.sentence(Locale.forLanguageTag("es")))
        .isEqualTo("Sin consumo durante 3 períodos seguidos");
  }
}
