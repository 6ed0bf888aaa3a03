package io.smart360.tariff.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateCasesTest {

  private static final String COLUMNS =
      "case_id,tariff_file,customer_class,usage,unit,period_start,period_end,inputs_json,"
          + "expected_total\n";

  private static final String WATER =
      """
      tariff: ALDER
      name: Alder water
      service: WATER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2026-01-01
          components:
            - {code: service, type: FIXED, label: Service, gl: "4100", amount: 18.50}
            - code: use
              type: BLOCK
              label: Use
              gl: "4000"
              limits: [10, 20, open]
              prices: {by: [zone], values: {a: [3, 4, 5], b: [2, 3, 4]}}
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeTariff() throws IOException {
    Files.createDirectories(folder.resolve("tariffs"));
    Files.writeString(folder.resolve("tariffs/alder.yaml"), WATER);
    Files.writeString(folder.resolve("tariffs/broken.yaml"), "tariff: BROKEN\n");
  }

  @Test
  void casesThatMeetWhatIsExpectedEndWithStatusNull() throws IOException {
    int status =
        rated(
            "1,alder.yaml,,12,,,,\"{\"\"zone\"\": \"\"a\"\"}\",56.50\n"
                + "2,alder.yaml,,12,,,,\"{\"\"zone\"\": \"\"b\"\"}\",44.504\n"
                + "3,alder.yaml,,0,,,,\"{\"\"zone\"\": \"\"b\"\"}\",\n");
    assertThat(status).isZero();
    assertThat(results())
        .extracting(row -> row.getField("total"))
        .containsExactly("56.50", "44.50", "18.50");
    assertThat(results().get(1).getField("difference")).isEqualTo("-0.004");
    assertThat(results().get(0).getField("lines_json"))
        .contains("\"component\":\"use\"", "\"tier\":2", "\"quantity\":2", "\"amount\":8.00");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("all").contains("3");
  }

  @Test
  void aCaseThatFailsSaysWhyInItsRowAndStopsNoOther() throws IOException {
    int status =
        rated(
            "one,alder.yaml,,12,,,,\"{\"\"zone\"\": \"\"c\"\"}\",1\n"
                + "two,alder.yaml,,twelve,,,,\"{\"\"zone\"\": \"\"a\"\"}\",1\n"
                + "three,nowhere.yaml,,1,,,,,1\n"
                + "four,broken.yaml,,1,,,,,1\n"
                + "five,alder.yaml,,1,,,,not json,1\n"
                + "six,alder.yaml,,1,barrel,,,\"{\"\"zone\"\": \"\"a\"\"}\",1\n"
                + "seven,alder.yaml,,1,,2026-02-30,2026-03-01,\"{\"\"zone\"\": \"\"a\"\"}\",1\n"
                + "eight,../cases.csv,,1,,,,,1\n"
                + "nine,alder.yaml\n"
                + "ten,alder.yaml,,1,,,,\"{\"\"zone\"\": \"\"a\"\"}\",21.50\n");
    assertThat(status).isEqualTo(1);
    assertThat(results())
        .extracting(row -> row.getField("case_id"))
        .containsExactly(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    assertThat(results())
        .extracting(row -> row.getField("error"))
        .satisfiesExactly(
            error -> assertThat(error).contains("BX-E21", "zone = c"),
            error -> assertThat(error).contains("usage 'twelve'"),
            error -> assertThat(error).contains("no tariff file 'nowhere.yaml'"),
            error -> assertThat(error).contains("broken.yaml", "line 1", "'versions' is missing"),
            error -> assertThat(error).contains("no JSON object"),
            error -> assertThat(error).contains("unit 'barrel'"),
            error -> assertThat(error).contains("2026-02-30"),
            error -> assertThat(error).contains("no tariff file '../cases.csv'"),
            error -> assertThat(error).contains("BX-E"),
            error -> assertThat(error).isEmpty());
  }

  @Test
  void whatWouldGrowBeyondAllMeasureIsRefused() throws IOException {
    String formula =
        WATER.substring(0, WATER.indexOf("    components:"))
            + "    components:\n"
            + "      - {code: f, type: FORMULA, label: F, gl: \"4100\", amount: floor(size)}\n";
    Files.writeString(folder.resolve("tariffs/floor.yaml"), formula);
    StringBuilder crossed = new StringBuilder("    definitions:\n      a0: 1\n      b0: 2\n");
    for (int i = 1; i <= 60; i++) {
      crossed.append("      a%d: a%d + b%d%n".formatted(i, i - 1, i - 1));
      crossed.append("      b%d: a%d - b%d%n".formatted(i, i - 1, i - 1));
    }
    Files.writeString(
        folder.resolve("tariffs/crossed.yaml"),
        formula.replace("    components:", crossed + "    components:").replace("size", "a60"));
    StringBuilder chain = new StringBuilder("    definitions:\n      a0: 1\n");
    for (int i = 1; i <= 5000; i++) {
      chain.append("      a%d: a%d + 1%n".formatted(i, i - 1));
    }
    Files.writeString(
        folder.resolve("tariffs/chain.yaml"),
        formula.replace("    components:", chain + "    components:").replace("size", "a5000"));

    rated(
        "1,floor.yaml,,1,,,,\"{\"\"size\"\": \"\"1e999999999\"\"}\",\n"
            + "2,crossed.yaml,,1,,,,,\n"
            + "3,chain.yaml,,1,,,,,\n");

    assertThat(results())
        .extracting(row -> row.getField("error"))
        .satisfiesExactly(
            error -> assertThat(error).contains("as a number, not '1e999999999'"),
            error -> assertThat(error).isEmpty(),
            error -> assertThat(error).contains("more than 100 definitions"));
  }

  @Test
  void anAmountThatDiffersIsCountedByKind() throws IOException {
    int status =
        rated(
            "1,alder.yaml,,12,,,,\"{\"\"zone\"\": \"\"a\"\"}\",56.51\n"
                + "2,alder.yaml,,12,,,,\"{\"\"zone\"\": \"\"a\"\"}\",60\n");
    assertThat(status).isEqualTo(1);
    assertThat(results())
        .extracting(row -> row.getField("difference"))
        .containsExactly("-0.01", "-3.5");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("rounding", "prices, tiers");
  }

  @Test
  void aPeriodIsProratedAndOneTariffFileMayStandForAll() throws IOException {
    Files.writeString(
        folder.resolve("cases.csv"),
        COLUMNS + "1,,,10,,2026-04-01,2026-04-15,\"{\"\"zone\"\": \"\"a\"\"}\",\n");
    int status = run("--tariffs", path("tariffs/alder.yaml"), "--cases", path("cases.csv"));
    assertThat(status).isZero();
    assertThat(results().get(0).getField("total")).isEqualTo("44.45");
  }

  @Test
  void whatCannotBeginSaysWhatIsMissing() throws IOException {
    assertThat(RateCases.run(new String[] {"--cases"}, stream(out), stream(err))).isEqualTo(2);
    assertThat(run("--tariffs", path("tariffs"), "--cases", path("none.csv"))).isEqualTo(2);
    Files.writeString(folder.resolve("cases.csv"), "case_id,usage\n1,2\n");
    assertThat(run("--tariffs", path("tariffs"), "--cases", path("cases.csv"))).isEqualTo(2);
    Files.writeString(folder.resolve("cases.csv"), "");
    assertThat(run("--tariffs", path("tariffs"), "--cases", path("cases.csv"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("'--cases' is not understood", "There is no", "lacks the columns", "is empty");
  }

  private int rated(String rows) throws IOException {
    Files.writeString(folder.resolve("cases.csv"), COLUMNS + rows);
    return run("--tariffs", path("tariffs"), "--cases", path("cases.csv"));
  }

  private int run(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--out";
    all[arguments.length + 1] = path("results.csv");
    return RateCases.run(all, stream(out), stream(err));
  }

  private List<NamedCsvRecord> results() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("results.csv"))) {
      return rows.stream().toList();
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static PrintStream stream(ByteArrayOutputStream target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }
}
