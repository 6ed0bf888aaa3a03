package io.smart360.tariff.bench;

import io.smart360.tariff.bench.WorkedBills.Source;
import io.smart360.tariff.bench.WorkedBills.SourceLine;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares the lines of a bill with those of its source: one by one in their order, or by groups
 * that are stated openly where one of them is coarser. Lines of nothing may be missing on either
 * side.
 */
final class LineComparison {

  private static final int CENTS = 2;
  private static final int MOST_DECIMALS = 6;

  private final String id;
  private final Source source;
  private final List<ChargeLine> ours;
  private final List<String> differences = new ArrayList<>();

  LineComparison(String id, Source source, List<ChargeLine> ours) {
    this.id = id;
    this.source = source;
    this.ours = new ArrayList<>(ours);
  }

  /**
   * Lines of the source and the lines of ours that make them up.
   *
   * @param sourceLines numbers of lines of the source, such as {@code 4+5}
   * @param ourLines components, each with what tells its lines apart, such as {@code use/2} for the
   *     second tier, {@code energy@night} for a table key or bucket and {@code base:2015-01-01} for
   *     the days from a date
   * @param within by how much they may differ, for the reason given
   */
  record Group(String sourceLines, String ourLines, Optional<BigDecimal> within) {}

  /** What differs; nothing if all lines agree. */
  List<String> differences(List<Group> groups) {
    List<SourceLine> left = new ArrayList<>(source.lines());
    for (Group group : groups) {
      List<SourceLine> stated =
          Arrays.stream(group.sourceLines().split("\\+"))
              .map(number -> line(left, Integer.parseInt(number)))
              .toList();
      left.removeAll(stated);
      List<ChargeLine> taken = new ArrayList<>();
      for (String selector : group.ourLines().split("\\+")) {
        taken.addAll(take(selector));
      }
      compare(stated, taken, group.within());
    }
    left.removeIf(line -> line.amount().signum() == 0);
    ours.removeIf(line -> line.amount().signum() == 0);
    for (int i = 0; i < Math.max(left.size(), ours.size()); i++) {
      compare(
          i < left.size() ? List.of(left.get(i)) : List.of(),
          i < ours.size() ? List.of(ours.get(i)) : List.of(),
          Optional.empty());
    }
    return differences;
  }

  private SourceLine line(List<SourceLine> lines, int number) {
    return lines.stream()
        .filter(line -> line.number() == number)
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " has no line " + number + " left"));
  }

  private List<ChargeLine> take(String selector) {
    List<ChargeLine> taken = ours.stream().filter(line -> isSelected(selector, line)).toList();
    if (taken.isEmpty()) {
      differences.add(id + ": no line of ours is " + selector);
    }
    ours.removeAll(taken);
    return taken;
  }

  private static boolean isSelected(String selector, ChargeLine line) {
    String[] named = selector.split("(?=[/@:])");
    boolean isSelected = line.code().equals(named[0]);
    for (String mark : Arrays.asList(named).subList(1, named.length)) {
      String value = mark.substring(1);
      isSelected &=
          switch (mark.charAt(0)) {
            case '/' -> line.tier() == Integer.parseInt(value);
            case '@' -> line.key().contains("=" + value);
            default -> line.days().start().toString().equals(value);
          };
    }
    return isSelected;
  }

  private void compare(
      List<SourceLine> stated, List<ChargeLine> taken, Optional<BigDecimal> within) {
    BigDecimal expected = BigDecimal.ZERO;
    for (SourceLine line : stated) {
      expected = expected.add(line.amount());
    }
    BigDecimal rounded = BigDecimal.ZERO;
    BigDecimal exact = BigDecimal.ZERO;
    for (ChargeLine line : taken) {
      rounded = rounded.add(line.amount().multiply(source.unitsOfMoney()));
      exact = exact.add(line.exact().multiply(source.unitsOfMoney()));
    }
    BigDecimal allowed = within.orElse(BigDecimal.ZERO);
    boolean isSame =
        rounded.subtract(expected).abs().compareTo(allowed) <= 0
            || atDecimalsOf(expected, exact).compareTo(atDecimalsOf(expected, expected)) == 0;
    if (!isSame) {
      differences.add(
          id + ": " + expected.toPlainString() + " of " + stated + ", ours " + words(taken));
    }
  }

  /** A source that states more than cents, or only whole ones, is compared before rounding. */
  private BigDecimal atDecimalsOf(BigDecimal expected, BigDecimal amount) {
    int least = source.unitsOfMoney().compareTo(BigDecimal.ONE) == 0 ? CENTS : 0;
    int decimals = Math.min(MOST_DECIMALS, Math.max(least, expected.scale()));
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }

  private static String words(List<ChargeLine> lines) {
    return lines.stream()
        .map(
            line ->
                line.code()
                    + "/"
                    + line.tier()
                    + "@"
                    + line.key()
                    + ":"
                    + line.days().start()
                    + " "
                    + line.amount()
                    + " ("
                    + line.exact().stripTrailingZeros().toPlainString()
                    + ")")
        .toList()
        .toString();
  }
}
