package io.smart360.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.it.system.SystemUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./smart360 bench bill-run}, in small. */
class BillRunBenchIT {

  @Test
  void runsAreMeasuredBesideCopyOfTheirRowsAndTheirRecordsAreRight() {
    try (SystemUnderTest system = SystemUnderTest.installed()) {
      Path json = system.home().resolve("bench.json");

      int status =
          system.run(
              "bench", "bill-run", "--accounts", "100", "--pairs", "2", "--json", json.toString());

      assertThat(status).as(system.console()).isZero();
      JsonNode figures = JsonMapper.builder().build().readTree(json);
      assertThat(figures.path("accounts").asInt()).isEqualTo(100);
      assertThat(figures.path("bills").asInt()).isBetween(80, 110);
      assertThat(figures.path("mismatches").asInt()).isZero();
      assertThat(figures.path("ledger_sum").decimalValue()).isZero();
      // A bill has at least itself, a segment, two lines, a meter row and three postings.
      assertThat(figures.path("rows_per_bill").asDouble()).isGreaterThan(8);
      assertThat(figures.path("cpu_ratio").asDouble()).isPositive();
      assertThat(figures.path("transactions_per_1000_bills").asDouble()).isPositive();
    }
  }
}
