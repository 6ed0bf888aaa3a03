package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.amountOff;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.percent;
import static io.smart360.tariff.rating.Charges.percentOff;
import static io.smart360.tariff.rating.Charges.tax;
import static io.smart360.tariff.rating.Outcomes.ratedQuickly;
import static io.smart360.tariff.rating.RandomFigures.CENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.CaseCount;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold for every tariff and every use; the cases are drawn from a fixed seed. */
class RatingPropertiesTest {

  private static final int CASES = CaseCount.of(10_000);

  private final RandomFigures random = new RandomFigures(4_6_2026);

  @Test
  void noBillOfPricesAndUseIsNegative() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff =
          TestTariff.monthly()
              .from(
                  "2025-01-01",
                  fixed("service", text(random.price())),
                  random.blocks(),
                  percent("fee", text(random.price()), "service", "use"),
                  percentOff("senior", 1, random.below(101) + "", "service", "use"),
                  amountOff("lifeline", 2, text(random.use()), "use", "fee"),
                  amountOff("relief", 3, text(random.use()), "service", "use", "fee"))
              .taxed(tax("t", text(random.price())));

      RatingOutcome.Rated rated = rated(tariff, random.use());

      assertThat(rated.total().signum()).isNotNegative();
      assertThat(rated.total(ChargeType.TAX).signum()).isNotNegative();
    }
  }

  @Test
  void moreUseNeverCostsLessWhenBlocksRise() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff = TestTariff.monthly().from("2025-01-01", random.risingBlocks());
      BigDecimal less = random.use();
      BigDecimal more = less.add(random.use());

      assertThat(rated(tariff, more).total()).isGreaterThanOrEqualTo(rated(tariff, less).total());
    }
  }

  @Test
  void atItsLimitATierIsFullAndTheNextEmpty() {
    for (int i = 0; i < CASES; i++) {
      List<BigDecimal> limits = random.limits();
      Component block = RandomFigures.block(limits, random.prices(limits.size() + 1));
      TestTariff tariff = TestTariff.monthly().from("2025-01-01", block);
      int tier = random.below(limits.size());

      List<ChargeLine> atLimit = rated(tariff, limits.get(tier)).lines();
      List<ChargeLine> above = rated(tariff, limits.get(tier).add(CENT)).lines();

      assertThat(atLimit).hasSize(tier + 1);
      assertThat(above).hasSize(tier + 2);
      assertThat(above.get(tier + 1).quantity()).isEqualByComparingTo(CENT);
    }
  }

  @Test
  void theOrderOfIndependentComponentsChangesNoAmount() {
    for (int i = 0; i < CASES; i++) {
      List<Component> components =
          new ArrayList<>(
              List.of(fixed("service", text(random.price())), random.blocks(), flat("f", "1.5")));
      BigDecimal quantity = random.use();
      String tax = text(random.price());

      BigDecimal total = total(components, tax, quantity);
      random.shuffle(components);

      assertThat(total(components, tax, quantity)).isEqualByComparingTo(total);
    }
  }

  @Test
  void taxIsItsRateOnTheSumOfTheLinesItIsShownWith() {
    for (int i = 0; i < CASES; i++) {
      String percent = text(random.price());
      TestTariff tariff = serviceAndBlocks().taxed(tax("t", percent));

      RatingOutcome.Rated rated = rated(tariff, random.use());

      BigDecimal net = rated.total().subtract(rated.total(ChargeType.TAX));
      assertThat(rated.total(ChargeType.TAX)).isEqualByComparingTo(percentOf(net, percent));
    }
  }

  @Test
  void taxOnEachLineDiffersFromTaxOnTheSumByHalfACentALineAtMost() {
    Tax.Levy byLine =
        new Tax.Levy(
            1,
            Tax.On.CHARGES,
            Tax.Price.ADDED,
            Tax.RateDate.BILL_DATE,
            Tax.Rounding.LINE,
            RoundingMode.HALF_UP);
    for (int i = 0; i < CASES; i++) {
      String percent = text(random.price());
      TestTariff tariff = serviceAndBlocks().taxed(tax("t", percent, byLine));

      RatingOutcome.Rated rated = rated(tariff, random.use());

      BigDecimal tax = rated.total(ChargeType.TAX);
      BigDecimal exact = exactPercentOf(rated.total().subtract(tax), percent);
      BigDecimal halfCents = new BigDecimal("0.005").multiply(lines(rated, ChargeType.TAX));
      assertThat(tax.subtract(exact).abs()).isLessThanOrEqualTo(halfCents);
    }
  }

  @Test
  void aTaxInThePriceChangesNoTotalAndIsItsRateOnWhatIsLeft() {
    Tax.Levy included =
        new Tax.Levy(
            1,
            Tax.On.CHARGES,
            Tax.Price.INCLUDED,
            Tax.RateDate.BILL_DATE,
            Tax.Rounding.BASE,
            RoundingMode.HALF_UP);
    for (int i = 0; i < CASES; i++) {
      String percent = text(random.price());
      TestTariff tariff = serviceAndBlocks();
      BigDecimal use = random.use();
      BigDecimal price = rated(tariff, use).total();

      RatingOutcome.Rated rated = rated(tariff.taxed(tax("t", percent, included)), use);

      BigDecimal tax = rated.total(ChargeType.TAX);
      assertThat(rated.total()).isEqualByComparingTo(price);
      assertThat(rated.total(ChargeType.TAX_INCLUDED)).isEqualByComparingTo(tax.negate());
      assertThat(tax.subtract(exactPercentOf(price.subtract(tax), percent)).abs())
          .isLessThanOrEqualTo(CENT);
    }
  }

  @Test
  void theSameInputGivesTheSameLinesForEver() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff = serviceAndBlocks().taxed(tax("t", "7.5"));
      RatingRequest request = tariff.segment(period(), text(random.use())).build();

      assertThat(Rating.rate(request)).isEqualTo(Rating.rate(request));
    }
  }

  private TestTariff serviceAndBlocks() {
    return TestTariff.monthly()
        .from("2025-01-01", fixed("service", text(random.price())), random.blocks());
  }

  private static BigDecimal total(List<Component> components, String tax, BigDecimal quantity) {
    return rated(
            TestTariff.monthly()
                .from("2025-01-01", components.toArray(Component[]::new))
                .taxed(tax("t", tax)),
            quantity)
        .total();
  }

  private static BigDecimal percentOf(BigDecimal base, String percent) {
    return exactPercentOf(base, percent).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal exactPercentOf(BigDecimal base, String percent) {
    return base.multiply(new BigDecimal(percent)).movePointLeft(2);
  }

  private static BigDecimal lines(RatingOutcome.Rated rated, ChargeType type) {
    return BigDecimal.valueOf(rated.lines().stream().filter(line -> line.type() == type).count());
  }

  private static RatingOutcome.Rated rated(TestTariff tariff, BigDecimal use) {
    return ratedQuickly(tariff.segment(period(), text(use)));
  }

  private static DateRange period() {
    return new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }
}
