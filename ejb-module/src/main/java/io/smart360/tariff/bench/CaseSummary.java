package io.smart360.tariff.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** How many cases of each tariff met what was expected, and in which way the others did not. */
public final class CaseSummary {

  private static final BigDecimal ROUNDING = new BigDecimal("0.05");
  private static final int WIDEST = 70;

  private final Map<String, Counts> byTariff = new TreeMap<>();
  private final Map<String, Integer> byKind = new TreeMap<>();
  private final Counts all = new Counts();

  private static final class Counts {
    private int cases;
    private int met;
    private int differing;
    private int failed;
  }

  /** Counts a result. */
  public void add(CaseResult result) {
    Counts ofTariff = byTariff.computeIfAbsent(result.tested().tariffFile(), file -> new Counts());
    count(ofTariff, result);
    count(all, result);
    if (!result.isMet()) {
      byKind.merge(kind(result), 1, Integer::sum);
    }
  }

  public int cases() {
    return all.cases;
  }

  /** Cases that were not computed, or not to what was expected. */
  public int notMet() {
    return all.differing + all.failed;
  }

  /** How many cases did not meet what was expected, by the way in which they did not. */
  public Map<String, Integer> kinds() {
    return Map.copyOf(byKind);
  }

  /** Prints the tariffs that need a look, and the counts. */
  public void print(PrintStream out) {
    out.printf("%-70s %8s %8s %8s %8s%n", "tariff", "cases", "met", "differ", "failed");
    int fine = 0;
    for (Map.Entry<String, Counts> entry : byTariff.entrySet()) {
      Counts counts = entry.getValue();
      if (counts.met == counts.cases && byTariff.size() > 1) {
        fine++;
      } else {
        print(out, shortened(entry.getKey()), counts);
      }
    }
    if (fine > 0) {
      out.printf("%d tariffs without a difference are not listed%n", fine);
    }
    print(out, "all", all);
    byKind.forEach((kind, count) -> out.printf("%8d  %s%n", count, kind));
  }

  private static void print(PrintStream out, String name, Counts counts) {
    out.printf(
        "%-70s %8d %8d %8d %8d%n", name, counts.cases, counts.met, counts.differing, counts.failed);
  }

  private static void count(Counts counts, CaseResult result) {
    counts.cases++;
    if (result.isMet()) {
      counts.met++;
    } else if (result.outcome() instanceof CaseResult.Failed) {
      counts.failed++;
    } else {
      counts.differing++;
    }
  }

  private static String kind(CaseResult result) {
    if (result.outcome() instanceof CaseResult.Failed failed) {
      return switch (failed.code()) {
        case "CASE" -> "the row of the case is wrong";
        case "TARIFF" -> "the tariff or the customer class is not there";
        case "BX-E21" -> "an input or a table value is missing";
        case "BX-E22" -> "a formula has no result";
        default -> "refused with " + failed.code();
      };
    }
    BigDecimal difference = result.difference().map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    return difference.compareTo(ROUNDING) <= 0
        ? "another amount by 0.05 or less: rounding"
        : "another amount by more than 0.05: prices, tiers or quantity";
  }

  private static String shortened(String name) {
    return name.length() > WIDEST ? "..." + name.substring(name.length() - WIDEST + 3) : name;
  }
}
