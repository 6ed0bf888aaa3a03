package io.smart360.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.launcher.CannotStart;
import io.smart360.launcher.demo.DemoOptions.WhenDone;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {

  @Test
  void twoThousandAccountsAndStayingUpAreUsual() {
    assertThat(DemoOptions.parse(List.of())).isEqualTo(new DemoOptions(2000, WhenDone.STAY_UP));
  }

  @Test
  void takesAccountsAndExit() {
    assertThat(DemoOptions.parse(List.of("--exit", "--accounts", "100,000")))
        .isEqualTo(new DemoOptions(100_000, WhenDone.EXIT));
  }

  @Test
  void refusesWhatIsNoNumberOfAccounts() {
    for (String accounts : List.of("0", "-5", "many", "1000001")) {
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(() -> DemoOptions.parse(List.of("--accounts", accounts)))
          .withMessageContaining("1 to 1,000,000");
    }
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> DemoOptions.parse(List.of("--accounts")));
  }

  @Test
  void refusesAnUnknownOption() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> DemoOptions.parse(List.of("--fast")))
        .withMessageContaining("--fast");
  }
}
