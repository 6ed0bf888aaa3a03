package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What is missing to a minimum.
 *
 * @param minimum the minimum for the days
 * @param base the lines that count towards it
 */
public record TopUpDerivation(PeriodDerivation minimum, List<BaseShare> base)
    implements Derivation {

  @Override
  public LineSource source() {
    return minimum.source();
  }

  @Override
  public BigDecimal exact() {
    return minimum.rest().signum() == 0 ? minimum.exact().subtract(BaseShare.sum(base)) : amount();
  }

  @Override
  public TopUpDerivation rounded(int decimals, BigDecimal rest) {
    return new TopUpDerivation(minimum.rounded(decimals, rest), base);
  }

  @Override
  public BigDecimal amount() {
    BigDecimal reached = BaseShare.sum(base).setScale(minimum.decimals(), RoundingMode.HALF_UP);
    return minimum.amount().subtract(reached);
  }
}
