package io.smart360.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.launcher.CannotStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

  @Test
  void tenThousandAccountsAreBilledFiveTimesUnlessSaidOtherwise() {
    assertThat(BenchOptions.parse(List.of("bill-run")))
        .isEqualTo(new BenchOptions(10_000, 5, Optional.empty()));
  }

  @Test
  void sizeRepetitionsAndFileMayBeSaidInAnyOrder() {
    assertThat(
            BenchOptions.parse(
                List.of("bill-run", "--json", "out.json", "--pairs", "7", "--accounts", "100,000")))
        .isEqualTo(new BenchOptions(100_000, 7, Optional.of(Path.of("out.json"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "coffee",
        "bill-run --accounts",
        "bill-run --accounts 0",
        "bill-run --accounts many",
        "bill-run --accounts 9000000",
        "bill-run --pairs 101",
        "bill-run --fast"
      })
  void whatMakesNoSenseIsRefused(String typed) {
    List<String> options = typed.isEmpty() ? List.of() : List.of(typed.split(" "));

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> BenchOptions.parse(options))
        .satisfies(refusal -> assertThat(refusal.getMessage()).isNotBlank());
  }
}
