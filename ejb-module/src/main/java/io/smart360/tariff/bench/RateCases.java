package io.smart360.tariff.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@code rate-cases --tariffs FILE_OR_DIR --cases cases.csv --out results.csv}: rates all cases of
 * a file and says whether each met what was expected.
 */
public final class RateCases {

  /** What the command needs, as it is typed. */
  public static final String USAGE =
      "./smart360 rate-cases --tariffs FILE_OR_DIR --cases cases.csv --out results.csv";

  private static final int ALL_MET = 0;
  private static final int NOT_ALL_MET = 1;
  private static final int NOT_DONE = 2;
  private static final List<String> OPTIONS = List.of("--tariffs", "--cases", "--out");

  private RateCases() {}

  /**
   * Runs the command.
   *
   * @return 0 if every case was computed and met, 1 if not, 2 if it could not begin
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      Map<String, Path> paths = paths(arguments);
      CaseSummary summary = rate(paths.get("--tariffs"), paths.get("--cases"), paths.get("--out"));
      summary.print(out);
      return summary.notMet() == 0 ? ALL_MET : NOT_ALL_MET;
    } catch (CannotRateCases cannot) {
      err.println(cannot.getMessage());
      return NOT_DONE;
    } catch (IOException | UncheckedIOException fault) {
      err.println("A file cannot be read or written: " + fault.getMessage());
      return NOT_DONE;
    }
  }

  private static CaseSummary rate(Path tariffs, Path cases, Path results) throws IOException {
    requireThere(tariffs);
    requireThere(cases);
    try (Reader source = Files.newBufferedReader(cases, StandardCharsets.UTF_8);
        Writer target = Files.newBufferedWriter(results, StandardCharsets.UTF_8)) {
      return rate(new TariffShelf(tariffs), source, target);
    }
  }

  /**
   * Rates the cases of a file one after the other.
   *
   * @param tariffs the tariffs they name
   * @param source the file of cases
   * @param target receives one row for each
   * @throws CannotRateCases if the file of cases cannot be read
   */
  public static CaseSummary rate(TariffShelf tariffs, Reader source, Writer target)
      throws IOException {
    CaseRating rating = new CaseRating(tariffs);
    CaseSummary summary = new CaseSummary();
    try (ResultFile file = new ResultFile(target)) {
      CaseFile.read(
          source,
          tested -> {
            CaseResult result = rating.rate(tested);
            file.add(result);
            summary.add(result);
          });
    }
    return summary;
  }

  /**
   * Gives each case of a file in turn.
   *
   * @throws CannotRateCases if the file cannot be read
   */
  public static void each(Reader source, Consumer<RateCase> taker) throws IOException {
    CaseFile.read(source, taker);
  }

  private static void requireThere(Path path) {
    if (!Files.exists(path)) {
      throw new CannotRateCases("There is no '" + path + "'.");
    }
  }

  private static Map<String, Path> paths(String[] arguments) {
    Map<String, Path> paths = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
        throw new CannotRateCases("'" + arguments[i] + "' is not understood. Write " + USAGE);
      }
      paths.put(arguments[i], Path.of(arguments[i + 1]));
    }
    for (String option : OPTIONS) {
      if (!paths.containsKey(option)) {
        throw new CannotRateCases(option + " is missing. Write " + USAGE);
      }
    }
    return paths;
  }
}
