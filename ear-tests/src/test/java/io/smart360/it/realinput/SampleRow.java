package io.smart360.it.realinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A two-month reading of the sample with the bill that its tariff gives by the evaluator of the
 * Open Water Rate Specification.
 *
 * @param place where it stands among the rows billed, from 1
 * @param use in CCF
 * @param expected what the bill comes to, in dollars and cents
 */
record SampleRow(int place, String customerClass, BigDecimal use, BigDecimal expected) {

  private static final String SAMPLE = "meter/santa-monica/santamonica_sample_4000.csv";
  private static final int CUSTOMER_CLASS = 2;
  private static final int USAGE = 7;
  private static final int EXPECTED_BILL = 8;

  /** The sample in the folder of public data, which stands beside the checkout. */
  static Path sample() {
    String stated = System.getProperty("smart360.data");
    if (stated != null) {
      return Path.of(stated, SAMPLE);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path sample = folder.resolve("shared/data").resolve(SAMPLE);
      if (Files.exists(sample)) {
        return sample;
      }
      folder = folder.getParent();
    }
    return Path.of("shared/data", SAMPLE);
  }

  /** The first rows whose class the tariff has prices for. */
  static List<SampleRow> first(int rows, Path sample) {
    try {
      List<String[]> priced =
          Files.readAllLines(sample).stream()
              .skip(1)
              .map(line -> line.split(",", -1))
              .filter(fields -> !fields[EXPECTED_BILL].isEmpty())
              .limit(rows)
              .toList();
      return IntStream.range(0, priced.size()).mapToObj(i -> of(i + 1, priced.get(i))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SampleRow of(int place, String[] fields) {
    return new SampleRow(
        place,
        fields[CUSTOMER_CLASS],
        new BigDecimal(fields[USAGE]),
        new BigDecimal(fields[EXPECTED_BILL]).setScale(2, RoundingMode.HALF_UP));
  }

  /** The number of the account, and of its meter. */
  String number() {
    return "SMC-" + place;
  }
}
