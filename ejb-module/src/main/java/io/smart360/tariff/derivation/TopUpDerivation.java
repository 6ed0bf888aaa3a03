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
  public TopUpDerivation settledAt(BigDecimal amount) {
    return new TopUpDerivation(minimum.settledAt(amount.add(reached(amount.scale()))), base);
  }

  @Override
  public BigDecimal amount() {
    return minimum.amount().subtract(reached(minimum.decimals()));
  }

  private BigDecimal reached(int decimals) {
    return BaseShare.sum(base).setScale(decimals, RoundingMode.HALF_UP);
  }
}
