package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.tax;
import static io.smart360.tariff.rating.Outcomes.ratedQuickly;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.CaseCount;
import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every tariff and every use; the cases are drawn from a fixed seed. */
class RatingPropertiesTest {

  private static final int CASES = CaseCount.of(10_000);
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Random random = new Random(4_6_2026);

  @Test
  void noBillOfPricesAndUseIsNegative() {
    for (int i = 0; i < CASES; i++) {
      RatingOutcome.Rated rated = rated(TestTariff.monthly().from("2025-01-01", blocks()), use());

      assertThat(rated.total().signum()).isNotNegative();
    }
  }

  @Test
  void moreUseNeverCostsLessWhenBlocksRise() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff = TestTariff.monthly().from("2025-01-01", risingBlocks());
      BigDecimal less = use();
      BigDecimal more = less.add(use());

      assertThat(rated(tariff, more).total()).isGreaterThanOrEqualTo(rated(tariff, less).total());
    }
  }

  @Test
  void atItsLimitATierIsFullAndTheNextEmpty() {
    for (int i = 0; i < CASES; i++) {
      List<BigDecimal> limits = limits();
      Component block = block(limits, prices(limits.size() + 1));
      TestTariff tariff = TestTariff.monthly().from("2025-01-01", block);
      int tier = random.nextInt(limits.size());

      List<ChargeLine> atLimit = rated(tariff, limits.get(tier)).lines();
      List<ChargeLine> above = rated(tariff, limits.get(tier).add(CENT)).lines();

      assertThat(atLimit).hasSize(tier + 1);
      assertThat(above).hasSize(tier + 2);
      assertThat(above.get(tier + 1).quantity()).isEqualByComparingTo(CENT);
    }
  }

  @Test
  void splittingAPeriodByVersionsOfTheSamePricesAddsUp() {
    for (int i = 0; i < CASES; i++) {
      Component service = fixed("service", price().toPlainString());
      Component use = flat("use", price().toPlainString());
      LocalDate change = LocalDate.of(2026, 4, 2).plusDays(random.nextInt(29));
      TestTariff whole = TestTariff.monthly().from("2025-01-01", service, use);
      TestTariff split =
          TestTariff.monthly()
              .from("2025-01-01", service, use)
              .from(change.toString(), service, use);
      BigDecimal quantity = use();

      RatingOutcome.Rated one = rated(whole, quantity);
      RatingOutcome.Rated two = rated(split, quantity);

      assertThat(two.total(ChargeType.FIXED)).isEqualByComparingTo(one.total(ChargeType.FIXED));
      assertThat(two.total().subtract(one.total()).abs()).isLessThanOrEqualTo(CENT);
      assertThat(sumOfUse(two)).isEqualByComparingTo(quantity);
    }
  }

  @Test
  void theDaysOfAllPartsAreTheDaysOfThePeriod() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff =
          TestTariff.monthly().from("2025-01-01", fixed("service", price().toPlainString()));
      LocalDate day = LocalDate.of(2026, 4, 2);
      while (random.nextInt(3) > 0) {
        day = day.plusDays(1 + random.nextInt(9));
        tariff.from(day.toString(), fixed("service", price().toPlainString()));
      }

      RatingOutcome.Rated rated = rated(tariff, use());

      int days = rated.lines().stream().mapToInt(line -> line.days().days()).sum();
      assertThat(days).isEqualTo(rated.period().days());
    }
  }

  @Test
  void theOrderOfIndependentComponentsChangesNoAmount() {
    for (int i = 0; i < CASES; i++) {
      List<Component> components =
          new ArrayList<>(
              List.of(fixed("service", price().toPlainString()), blocks(), flat("f", "1.5")));
      BigDecimal quantity = use();
      String tax = price().toPlainString();

      BigDecimal total = total(components, tax, quantity);
      Collections.shuffle(components, random);

      assertThat(total(components, tax, quantity)).isEqualByComparingTo(total);
    }
  }

  @Test
  void anEstimateAndItsTrueUpAreTheBillOfTheActualUse() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff = TestTariff.monthly().from("2025-01-01", blocks());
      BigDecimal actual = use();
      BigDecimal estimated = actual.add(use());

      BigDecimal estimate = rated(tariff, estimated).total();
      RatingOutcome.Rated trueUp =
          ratedQuickly(
              tariff
                  .segment(period(), actual.subtract(estimated).toPlainString())
                  .billedByEstimate(estimated));

      BigDecimal difference =
          estimate.add(trueUp.total()).subtract(rated(tariff, actual).total()).abs();
      BigDecimal roundedLines = CENT.multiply(BigDecimal.valueOf(trueUp.lines().size()));
      assertThat(difference).isLessThanOrEqualTo(roundedLines);
    }
  }

  @Test
  void taxIsItsRateOnTheSumOfTheLinesItIsShownWith() {
    for (int i = 0; i < CASES; i++) {
      String percent = price().toPlainString();
      TestTariff tariff =
          TestTariff.monthly()
              .from("2025-01-01", fixed("service", price().toPlainString()), blocks())
              .taxed(tax("t", percent));

      RatingOutcome.Rated rated = rated(tariff, use());

      BigDecimal net = rated.total().subtract(rated.total(ChargeType.TAX));
      BigDecimal expected =
          net.multiply(new BigDecimal(percent)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
      assertThat(rated.total(ChargeType.TAX)).isEqualByComparingTo(expected);
    }
  }

  @Test
  void theSameInputGivesTheSameLinesForEver() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff =
          TestTariff.monthly()
              .from("2025-01-01", fixed("service", price().toPlainString()), blocks())
              .taxed(tax("t", "7.5"));
      RatingRequest request = tariff.segment(period(), use().toPlainString()).build();

      assertThat(Rating.rate(request)).isEqualTo(Rating.rate(request));
    }
  }

  private static BigDecimal total(List<Component> components, String tax, BigDecimal quantity) {
    return rated(
            TestTariff.monthly()
                .from("2025-01-01", components.toArray(Component[]::new))
                .taxed(tax("t", tax)),
            quantity)
        .total();
  }

  private static RatingOutcome.Rated rated(TestTariff tariff, BigDecimal use) {
    return ratedQuickly(tariff.segment(period(), use.toPlainString()));
  }

  private static DateRange period() {
    return new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
  }

  private static BigDecimal sumOfUse(RatingOutcome.Rated rated) {
    return rated.lines().stream()
        .filter(line -> line.type() == ChargeType.CONSUMPTION)
        .map(ChargeLine::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Component risingBlocks() {
    List<BigDecimal> limits = limits();
    List<BigDecimal> prices = new ArrayList<>(prices(limits.size() + 1));
    Collections.sort(prices);
    return block(limits, prices);
  }

  private Component blocks() {
    List<BigDecimal> limits = limits();
    return block(limits, prices(limits.size() + 1));
  }

  private static Component block(List<BigDecimal> limits, List<BigDecimal> prices) {
    return component(
        "use",
        ChargeType.CONSUMPTION,
        new BlockCharge(QuantityRule.WHOLE_USE, TierTable.of(limits, prices)));
  }

  private List<BigDecimal> limits() {
    List<BigDecimal> limits = new ArrayList<>();
    BigDecimal limit = BigDecimal.ZERO;
    for (int i = random.nextInt(6); i >= 0; i--) {
      limit = limit.add(CENT).add(use());
      limits.add(limit);
    }
    return limits;
  }

  private List<BigDecimal> prices(int count) {
    List<BigDecimal> prices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      prices.add(price());
    }
    return prices;
  }

  private BigDecimal price() {
    return BigDecimal.valueOf(random.nextInt(100_000), 4);
  }

  private BigDecimal use() {
    return BigDecimal.valueOf(random.nextInt(4_000), 2);
  }
}
