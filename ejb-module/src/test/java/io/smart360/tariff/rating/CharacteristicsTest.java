package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smart360.shared.DateRange;
import io.smart360.tariff.rating.determinant.Characteristics;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CharacteristicsTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");
  private static final LocalDate THE_16TH = LocalDate.of(2026, 4, 16);

  @Test
  void aValueHoldsFromItsFirstDayUntilBeforeItsEnd() {
    Characteristics known =
        Characteristics.builder()
            .during("stage", new DateRange(THE_16TH, APRIL.end()), "2")
            .build();

    assertThat(known.on("stage", THE_16TH.minusDays(1)).isNone()).isTrue();
    assertThat(known.on("stage", THE_16TH).text()).isEqualTo("2");
    assertThat(known.on("stage", APRIL.end()).isNone()).isTrue();
    assertThat(known.on("other", THE_16TH).isNone()).isTrue();
  }

  @Test
  void aChangeToTheSameValueIsNoChange() {
    Characteristics known =
        Characteristics.builder()
            .before("zone", THE_16TH, "A")
            .from("zone", THE_16TH, "A")
            .before("size", THE_16TH, "1")
            .from("size", THE_16TH, "2")
            .build();

    assertThat(known.changes("zone", APRIL)).isEmpty();
    assertThat(known.changes("size", APRIL)).containsOnly(THE_16TH);
    assertThat(known.changes("size", new DateRange(THE_16TH, APRIL.end()))).isEmpty();
  }

  @Test
  void twoValuesOnTheSameDayAreRefused() {
    Characteristics.Builder builder =
        Characteristics.builder().always("zone", "A").from("zone", THE_16TH, "B");

    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("zone");
  }

  @Test
  void onlyPlainDecimalsAreNumbers() {
    assertThat(Characteristics.Value.of("12.50").number()).isPresent();
    assertThat(Characteristics.Value.of("-3").number()).isPresent();
    assertThat(Characteristics.Value.of("1e9").number()).isEmpty();
    assertThat(Characteristics.Value.of("5/8\"").number()).isEmpty();
  }
}
