package io.smart360.launcher.bench;

import io.smart360.launcher.CannotStart;
import io.smart360.launcher.demo.population.TenantPlan;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was typed after {@code ./smart360 bench}.
 *
 * @param accounts accounts of the utility that is billed
 * @param pairs how often the work is measured beside its reference, after once to warm up
 * @param json where the figures are written as JSON too
 */
public record BenchOptions(int accounts, int pairs, Optional<Path> json) {

  private static final int USUAL_ACCOUNTS = 10_000;
  private static final int USUAL_PAIRS = 5;
  private static final int MOST_PAIRS = 100;

  /**
   * Reads the options of {@code bench bill-run}.
   *
   * @throws CannotStart when one is unknown or not what it should be
   */
  public static BenchOptions parse(List<String> options) {
    if (options.isEmpty() || !options.get(0).equals("bill-run")) {
      throw new CannotStart(
          "Say what to measure: ./smart360 bench bill-run [--accounts N] [--pairs P] [--json FILE].");
    }
    BenchOptions chosen = new BenchOptions(USUAL_ACCOUNTS, USUAL_PAIRS, Optional.empty());
    for (Iterator<String> rest = options.listIterator(1); rest.hasNext(); ) {
      String option = rest.next();
      chosen =
          switch (option) {
            case "--accounts" ->
                new BenchOptions(
                    number(option, rest, TenantPlan.MOST_ACCOUNTS), chosen.pairs, chosen.json);
            case "--pairs" ->
                new BenchOptions(chosen.accounts, number(option, rest, MOST_PAIRS), chosen.json);
            case "--json" ->
                new BenchOptions(
                    chosen.accounts, chosen.pairs, Optional.of(Path.of(value(option, rest))));
            default ->
                throw new CannotStart(
                    "Unknown option "
                        + option
                        + "; ./smart360 bench bill-run takes --accounts N, --pairs P, --json FILE.");
          };
    }
    return chosen;
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new CannotStart(option + " needs a value.");
    }
    return rest.next();
  }

  private static int number(String option, Iterator<String> rest, int most) {
    String text = value(option, rest).replace(",", "");
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw new CannotStart(
          String.format("%s takes a number from 1 to %,d, but was '%s'.", option, most, text));
    }
    return number;
  }
}
