package io.smart360.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunMeasureTest {

  private static final Usage RUN =
      new Usage(
          Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3), 50, 4, 4000, 8000);
  private static final Usage COPY =
      new Usage(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(1500), 0, 0, 0, 0);

  @Test
  void aBillCostsTwiceItsCopyWhenFourSecondsMakeWhatTwoSecondsCopy() {
    RunMeasure measure = new RunMeasure(1000, RUN, 1000, COPY, 29_000);

    assertThat(measure.processorRatio()).isEqualTo(2, within(1e-9));
    assertThat(measure.wallShare()).isEqualTo(0.5, within(1e-9));
    assertThat(measure.billsPerCoreSecond()).isEqualTo(250, within(1e-9));
    assertThat(measure.billsPerSecond()).isEqualTo(500, within(1e-9));
    assertThat(measure.statementsPerThousandBills()).isEqualTo(50, within(1e-9));
    assertThat(measure.walBytesPerBill()).isEqualTo(4, within(1e-9));
    assertThat(measure.rowsPerBill()).isEqualTo(29, within(1e-9));
  }

  @Test
  void aCopyOfAnotherMonthIsComparedBillByBill() {
    RunMeasure measure = new RunMeasure(1000, RUN, 500, COPY, 14_500);

    assertThat(measure.processorRatio()).isEqualTo(1, within(1e-9));
    assertThat(measure.rowsPerBill()).isEqualTo(29, within(1e-9));
  }
}
