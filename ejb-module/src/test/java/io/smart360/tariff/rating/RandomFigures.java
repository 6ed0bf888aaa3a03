package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Figures of tariffs and segments, drawn from a fixed seed. */
final class RandomFigures {

  static final BigDecimal CENT = new BigDecimal("0.01");

  private final Random random;

  RandomFigures(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> void shuffle(List<T> list) {
    Collections.shuffle(list, random);
  }

  /** From 0 to less than 10, four decimals. */
  BigDecimal price() {
    return BigDecimal.valueOf(random.nextInt(100_000), 4);
  }

  /** From 0 to less than 40, two decimals. */
  BigDecimal use() {
    return BigDecimal.valueOf(random.nextInt(4_000), 2);
  }

  /** A day of a period after its first, on which it may be split. */
  LocalDate dayWithin(DateRange period) {
    return period.start().plusDays(1L + random.nextInt(period.days() - 1));
  }

  /** Upper limits of one to six tiers. */
  List<BigDecimal> limits() {
    List<BigDecimal> limits = new ArrayList<>();
    BigDecimal limit = BigDecimal.ZERO;
    for (int i = random.nextInt(6); i >= 0; i--) {
      limit = limit.add(CENT).add(use());
      limits.add(limit);
    }
    return limits;
  }

  List<BigDecimal> prices(int count) {
    List<BigDecimal> prices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      prices.add(price());
    }
    return prices;
  }

  /** Tiers of any prices under the code "use". */
  Component blocks() {
    List<BigDecimal> limits = limits();
    return block(limits, prices(limits.size() + 1));
  }

  /** Tiers none of which is cheaper than the one before. */
  Component risingBlocks() {
    List<BigDecimal> limits = limits();
    List<BigDecimal> prices = prices(limits.size() + 1);
    Collections.sort(prices);
    return block(limits, prices);
  }

  static Component block(List<BigDecimal> limits, List<BigDecimal> prices) {
    return component(
        "use",
        ChargeType.CONSUMPTION,
        new BlockCharge(QuantityRule.WHOLE_USE, TierTable.of(limits, prices)));
  }
}
