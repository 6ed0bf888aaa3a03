package io.smart360.tariff.rating.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * Rounds the lines of a segment so that they add up to its exact total, rounded once: each is
 * rounded down, and the cents that are missing go to the largest remainders (BX-RATE-R19).
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  public static void settle(List<ChargeLine> lines, Currency currency) {
    int decimals = currency.getDefaultFractionDigits();
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal given = BigDecimal.ZERO;
    List<Share> shares = new ArrayList<>(lines.size());
    for (ChargeLine line : lines) {
      BigDecimal down = line.amount().setScale(decimals, RoundingMode.FLOOR);
      shares.add(new Share(shares.size(), down, line.amount().subtract(down)));
      exact = exact.add(line.amount());
      given = given.add(down);
    }
    BigDecimal missing = exact.setScale(decimals, RoundingMode.HALF_UP).subtract(given);
    int units = missing.movePointRight(decimals).intValueExact();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    shares.sort(Comparator.comparing(Share::remainder).reversed().thenComparing(Share::index));
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      BigDecimal amount = i < units ? share.down().add(unit) : share.down();
      lines.set(share.index(), lines.get(share.index()).settled(amount));
    }
  }

  private record Share(int index, BigDecimal down, BigDecimal remainder) {}
}
