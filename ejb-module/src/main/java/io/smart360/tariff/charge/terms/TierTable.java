package io.smart360.tariff.charge.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tiers of consumption and their prices (BX-RATE-R5).
 *
 * <p>Stored as upper limits of the cumulative quantity; a limit belongs to the lower tier, so with
 * a limit of 300 the 300th unit is still in the first tier. The last tier is open, hence there is
 * one limit fewer than prices.
 *
 * <p>A tier may sell its units in packages, of which one that is begun counts whole: 4,325 litres
 * in packages of 1,000 are five. Its price is then that of a package; its limits stay in units.
 *
 * @param limits upper limits, ascending, without the open last one
 * @param prices price per unit of each tier, or per package
 * @param packages units in a package of each tier; empty where all are sold one by one
 */
public record TierTable(
    ValueTable<List<BigDecimal>> limits,
    ValueTable<List<BigDecimal>> prices,
    List<BigDecimal> packages) {

  public TierTable {
    packages = List.copyOf(packages);
    limits.values().forEach(TierTable::requireAscending);
    prices.values().forEach(TierTable::requirePrices);
    requireSameLength(limits, prices);
    requirePackages(prices, packages);
  }

  /** Tiers that sell their units one by one. */
  public TierTable(ValueTable<List<BigDecimal>> limits, ValueTable<List<BigDecimal>> prices) {
    this(limits, prices, List.of());
  }

  /** Tiers that are the same for everybody. */
  public static TierTable of(List<BigDecimal> limits, List<BigDecimal> prices) {
    return new TierTable(ValueTable.of(List.copyOf(limits)), ValueTable.of(List.copyOf(prices)));
  }

  /** One open tier: a single price. */
  public static TierTable flat(ValueTable<BigDecimal> price) {
    Map<String, List<BigDecimal>> prices = new LinkedHashMap<>();
    price.values().forEach((key, value) -> prices.put(key, List.of(value)));
    return new TierTable(ValueTable.of(List.of()), new ValueTable<>(price.dimensions(), prices));
  }

  /** The price of the only tier; empty if there may be several. */
  public Optional<ValueTable<BigDecimal>> onlyPrice() {
    if (!limits.isSingle() || !limits.single().isEmpty()) {
      return Optional.empty();
    }
    Map<String, BigDecimal> only = new LinkedHashMap<>();
    prices.values().forEach((key, list) -> only.put(key, list.get(0)));
    return Optional.of(new ValueTable<>(prices.dimensions(), only));
  }

  /**
   * Upper limits from the first whole unit of each tier, as many price lists print them: starts 0,
   * 15, 21 have the limits 14, 20 (BX-RATE-R6). The first tier begins at zero whatever its start.
   */
  public static List<BigDecimal> limitsFromStarts(List<BigDecimal> starts) {
    List<BigDecimal> limits = new ArrayList<>();
    for (BigDecimal start : starts.subList(1, starts.size())) {
      limits.add(start.subtract(BigDecimal.ONE));
    }
    return List.copyOf(limits);
  }

  /** Upper limits from the width of each tier but the last. */
  public static List<BigDecimal> limitsFromWidths(List<BigDecimal> widths) {
    List<BigDecimal> limits = new ArrayList<>();
    BigDecimal limit = BigDecimal.ZERO;
    for (BigDecimal width : widths) {
      limit = limit.add(width);
      limits.add(limit);
    }
    return List.copyOf(limits);
  }

  private static void requireAscending(String key, List<BigDecimal> limits) {
    BigDecimal before = BigDecimal.ZERO;
    for (BigDecimal limit : limits) {
      if (limit.compareTo(before) <= 0) {
        throw new InvalidTariff(
            "tier limit " + limit.toPlainString() + " after " + before.toPlainString() + at(key),
            "each limit must be greater than the one before, the first greater than 0");
      }
      before = limit;
    }
  }

  public static void requirePrices(String key, List<BigDecimal> prices) {
    if (prices.isEmpty()) {
      throw new InvalidTariff("no tier price" + at(key), "give one price per tier");
    }
    for (BigDecimal price : prices) {
      if (price.signum() < 0) {
        throw new InvalidTariff(
            "price " + price.toPlainString() + " is negative" + at(key), "prices are 0 or more");
      }
    }
  }

  private static void requirePackages(
      ValueTable<List<BigDecimal>> prices, List<BigDecimal> packages) {
    for (BigDecimal size : packages) {
      if (size.signum() <= 0) {
        throw new InvalidTariff(
            "a package of " + size.toPlainString() + " units", "give more than 0");
      }
    }
    for (List<BigDecimal> list : prices.values().values()) {
      if (!packages.isEmpty() && packages.size() != list.size()) {
        throw new InvalidTariff(
            list.size() + " tiers have " + packages.size() + " packages",
            "give the units in a package of each tier, 1 where they are sold one by one");
      }
    }
  }

  /** The units in a package of a tier, counted from 0; 1 where they are sold one by one. */
  public BigDecimal packageOf(int tier) {
    return packages.isEmpty() ? BigDecimal.ONE : packages.get(tier);
  }

  /** Every list of prices has one more entry than the list of limits that it goes with. */
  public static <T> void requireSameLength(
      ValueTable<List<T>> limits, ValueTable<List<BigDecimal>> prices) {
    boolean keyByKey = limits.dimensions().equals(prices.dimensions());
    for (Map.Entry<String, List<T>> limit : limits.values().entrySet()) {
      for (Map.Entry<String, List<BigDecimal>> price : prices.values().entrySet()) {
        boolean meet = !keyByKey || limit.getKey().equals(price.getKey());
        if (meet && limit.getValue().size() + 1 != price.getValue().size()) {
          throw new InvalidTariff(
              (limit.getValue().size() + 1)
                  + " tiers have "
                  + price.getValue().size()
                  + " prices"
                  + at(limit.getKey().isEmpty() ? price.getKey() : limit.getKey()),
              "give one price per tier; the last tier is open");
        }
      }
    }
  }

  private static String at(String key) {
    return key.isEmpty() ? "" : " at " + key;
  }
}
