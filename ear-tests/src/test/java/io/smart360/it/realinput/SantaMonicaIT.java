package io.smart360.it.realinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smart360.database.Invariants;
import io.smart360.it.system.SystemUnderTest;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Five hundred real two-month readings of a Californian city, brought in, judged and billed by the
 * running system, come to the published amounts.
 */
class SantaMonicaIT {

  private static final int ROWS = 500;

  @Test
  void realReadingsAreBilledToThePublishedAmountsToTheCent() throws Exception {
    Path sample = SampleRow.sample();
    assumeTrue(Files.exists(sample), "Skipped: the sample readings are not at " + sample);
    List<SampleRow> rows = SampleRow.first(ROWS, sample);
    assertThat(rows).hasSize(ROWS);

    try (SystemUnderTest system = SystemUnderTest.installed().start()) {
      CoastRecords records = CoastRecords.load(system.owner(), rows);
      CoastTown town = new CoastTown(system, records);
      town.enterPrices();
      town.readMeters(rows);
      Map<String, BigDecimal> amounts = records.amounts(town.calculateBills());

      assertThat(rows.stream().flatMap(row -> difference(row, amounts).stream()).toList())
          .as("bills that differ from the published ones")
          .isEmpty();
      assertThat(amounts).hasSize(ROWS);
      assertThat(Invariants.violations(system.owner())).isEmpty();
    }
  }

  private static List<String> difference(SampleRow row, Map<String, BigDecimal> amounts) {
    BigDecimal amount = amounts.get(row.number());
    return amount != null && amount.compareTo(row.expected()) == 0
        ? List.of()
        : List.of(row + " is billed " + (amount == null ? "not at all" : amount));
  }
}
