package io.smart360.tariff.file;

import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads tiers: as rows {@code {over, to, price, package}}, or as {@code prices} with one list of
 * {@code limits}, {@code starts} or {@code widths} of the same length, and {@code packages} where
 * units are sold together.
 */
final class TierReader {

  private static final String OPEN = "open";
  private static final String AS_LIST = "write a list such as [10, 25, open]";

  private final Section section;

  TierReader(Section section) {
    this.section = section;
  }

  TierTable read() {
    if (section.has("tiers")) {
      return rows(section.required("tiers"));
    }
    ValueTable<List<BigDecimal>> limits = limits();
    Entry entry = section.required("prices");
    ValueTable<List<BigDecimal>> prices = Tables.table(entry, TierReader::prices);
    List<BigDecimal> packages = section.or("packages", List.of(), TierReader::packages);
    return entry.make(() -> new TierTable(limits, prices, packages));
  }

  private ValueTable<List<BigDecimal>> limits() {
    if (section.has("starts")) {
      return Tables.table(section.required("starts"), TierReader::starts);
    }
    if (section.has("widths")) {
      return Tables.table(
          section.required("widths"), list -> closed(list, TierTable::limitsFromWidths));
    }
    return Tables.table(section.required("limits"), list -> closed(list, limits -> limits));
  }

  static List<BigDecimal> prices(Entry list) {
    requireList(list, "write a list such as [3.20, 4.80]");
    return list.items(price -> price.decimal(Tables.RATE_DECIMALS));
  }

  private static List<BigDecimal> packages(Entry list) {
    requireList(list, "write the units in a package of each tier, such as [100, 1000]");
    return list.items(size -> size.decimal(Tables.QUANTITY_DECIMALS));
  }

  private static List<BigDecimal> starts(Entry list) {
    requireList(list, "write the first unit of each tier, such as [0, 15, 21]");
    List<BigDecimal> starts = list.items(start -> start.decimal(Tables.QUANTITY_DECIMALS));
    return TierTable.limitsFromStarts(starts);
  }

  private static List<BigDecimal> closed(Entry list, UnaryOperator<List<BigDecimal>> meaning) {
    return meaning.apply(
        closed(list).stream().map(item -> item.decimal(Tables.QUANTITY_DECIMALS)).toList());
  }

  /** The limits that a list states, without the open end that it must have. */
  static List<Entry> closed(Entry list) {
    requireList(list, AS_LIST);
    List<Entry> items = list.items();
    Optional<Entry> last =
        items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    if (last.isEmpty() || !last.get().text().equals(OPEN)) {
      throw list.fault("the last tier has an end", "the last tier is open: [10, 25, open]");
    }
    return items.subList(0, items.size() - 1);
  }

  private static void requireList(Entry entry, String right) {
    if (!entry.isList()) {
      throw entry.fault("not a list", right);
    }
  }

  private static TierTable rows(Entry entry) {
    requireList(entry, "write a list of {over: …, to: …, price: …}");
    List<BigDecimal> limits = new ArrayList<>();
    List<BigDecimal> prices = new ArrayList<>();
    List<BigDecimal> packages = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    List<Entry> rows = entry.items();
    for (int i = 0; i < rows.size(); i++) {
      Section row = rows.get(i).section();
      BigDecimal over = row.or("over", before, at -> at.decimal(Tables.QUANTITY_DECIMALS));
      requireJoined(rows.get(i), before, over);
      prices.add(row.required("price").decimal(Tables.RATE_DECIMALS));
      packages.add(row.or("package", BigDecimal.ONE, at -> at.decimal(Tables.QUANTITY_DECIMALS)));
      boolean isLast = i == rows.size() - 1;
      if (isLast && row.has("to")) {
        throw rows.get(i).fault("the last tier has an end", "leave out its 'to'");
      }
      if (!isLast) {
        before = row.required("to").decimal(Tables.QUANTITY_DECIMALS);
        limits.add(before);
      }
      row.close();
    }
    boolean isOneByOne = packages.stream().allMatch(BigDecimal.ONE::equals);
    return entry.make(
        () ->
            new TierTable(
                ValueTable.of(List.copyOf(limits)),
                ValueTable.of(List.copyOf(prices)),
                isOneByOne ? List.of() : packages));
  }

  private static void requireJoined(Entry row, BigDecimal before, BigDecimal over) {
    if (over.compareTo(before) != 0) {
      String kind = over.compareTo(before) > 0 ? "a hole" : "an overlap";
      throw row.fault(
          kind + " between " + before.toPlainString() + " and " + over.toPlainString(),
          "each tier begins where the one before ends: over: " + before.toPlainString());
    }
  }
}
