package io.smart360.tariff.rating.segment;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines, or shares of lines, that a percentage, a minimum or a discount refers to. A line that
 * is for more days than the part counts by days.
 */
public final class LineBase {

  /** Decimals of the share of a line. */
  public static final int SHARE_DECIMALS = 6;

  private LineBase() {}

  /** The shares of a base on the days of a part. */
  public static List<BaseShare> of(Part part, ChargeBase base) {
    List<BaseShare> shares = new ArrayList<>();
    for (ChargeLine line : part.segment().lines()) {
      if (isIn(base, line, part)) {
        addShare(line, part.days(), shares);
      }
    }
    return shares;
  }

  /** Adds the share of a line that falls on some days, if any does. */
  public static void addShare(ChargeLine line, DateRange days, List<BaseShare> shares) {
    if (line.days().equals(days)) {
      shares.add(new BaseShare(line.number(), line.amount()));
    } else {
      line.days()
          .intersection(days)
          .map(common -> new BaseShare(line.number(), shareFor(line, common.days())))
          .ifPresent(shares::add);
    }
  }

  private static BigDecimal shareFor(ChargeLine line, int days) {
    int all = line.days().days();
    return days == all
        ? line.amount()
        : line.amount()
            .multiply(BigDecimal.valueOf(days))
            .divide(BigDecimal.valueOf(all), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }

  private static boolean isIn(ChargeBase base, ChargeLine line, Part part) {
    if (base instanceof ChargeBase.Components named) {
      return isNamed(named, line);
    }
    ChargeBase.Scope scope = ((ChargeBase.Lines) base).scope();
    return switch (scope) {
      case COMMODITY -> line.type() == ChargeType.CONSUMPTION;
      case SERVICE -> line.service() == part.heading().service();
      case SEGMENT -> true;
    };
  }

  private static boolean isNamed(ChargeBase.Components named, ChargeLine line) {
    for (ChargeBase.ComponentLines lines : named.lines()) {
      boolean isTier =
          lines.tier() == ChargeBase.ComponentLines.ALL_TIERS || lines.tier() == line.tier();
      if (isTier && lines.component().equals(line.code())) {
        return true;
      }
    }
    return false;
  }
}
